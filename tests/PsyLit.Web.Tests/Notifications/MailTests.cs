using System.Net;
using System.Text.RegularExpressions;
using PsyLit.Core.Notifications.Mail;
using PsyLit.Core.Notifications.Reading;

namespace PsyLit.Web.Tests.Notifications;

/// <summary>Notifications by e-mail: to whom, when and once.</summary>
public sealed partial class MailTests : MailConversation
{
    [Fact]
    public async Task An_address_is_confirmed_by_its_link_before_anything_else_goes_there()
    {
        await PeopleAsync();
        using var ann = App.OpenBrowser();
        await ann.LogInAsync("Ann");
        using var ben = App.OpenBrowser();
        await ben.LogInAsync("Ben");

        using var saved = await ann.SubmitAsync(await ann.OpenAsync("/notifications/settings"), "form.mail-settings", ("Rhythm", "Immediately"), ("Address", "ann@example.org"));
        await HappenAsync();
        await RoundAsync();
        var letter = Assert.Single(Server.Messages);
        var link = Link().Match(letter.TextBody!).Value.Replace("http://localhost", "", StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync(link)).StatusCode);
        Assert.Null((await WishAsync()).Address);
        using var confirmed = await ann.GetAsync(link);
        Assert.Equal("ann@example.org", (await WishAsync()).Address);
        await HappenAsync();
        await RoundAsync();
        Assert.Equal(2, Server.Messages.Count);
        Assert.Equal(HttpStatusCode.NotFound, (await ann.GetAsync(link + "x")).StatusCode);
    }

    [Fact]
    public async Task A_digest_says_what_happened_and_unsubscribes_with_one_click_without_a_log_in()
    {
        await ReadyAsync(MailRhythm.Daily);
        await HappenAsync("Look at table 2");
        await HappenAsync("And at 3");
        await RoundAsync();

        var letter = Assert.Single(Server.Messages);
        Assert.Equal("Ben commented, and 1 more", letter.Subject);
        Assert.Contains("A trial of 5-HT2A", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("> Look at table 2", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("<blockquote>And at 3</blockquote>", letter.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("List-Unsubscribe=One-Click", letter.Headers["List-Unsubscribe-Post"]);
        var address = letter.Headers["List-Unsubscribe"]!.Trim('<', '>')["http://localhost".Length..];
        using var program = App.OpenBrowser();

        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(address)).StatusCode);
        Assert.Equal(MailRhythm.Daily, (await WishAsync()).Rhythm);
        using var left = await program.PostAsync(address, ("List-Unsubscribe", "One-Click"));

        Assert.Equal(HttpStatusCode.OK, left.StatusCode);
        Assert.Equal(MailRhythm.Never, (await WishAsync()).Rhythm);
        Assert.Equal(HttpStatusCode.NotFound, (await program.PostAsync(address + "x")).StatusCode);
        await HappenAsync();
        await RoundAsync();
        Assert.Single(Server.Messages);
    }

    [Fact]
    public async Task What_was_sent_or_read_is_not_sent_again()
    {
        await ReadyAsync(MailRhythm.Immediately);
        await HappenAsync();
        await RoundAsync();
        await RoundAsync();
        Assert.Single(Server.Messages);

        await HappenAsync();
        await App.WithAsync<NotificationList, int>(list => list.ReadAllAsync(Ann, long.MaxValue));
        await RoundAsync();
        Assert.Single(Server.Messages);
    }

    [Fact]
    public async Task A_weekly_digest_collects_the_week_and_comes_once_on_the_monday_after()
    {
        // On a Tuesday.
        await ReadyAsync(MailRhythm.Weekly);
        await HappenAsync("Said on Tuesday");
        await RoundsAsync(2);
        await HappenAsync("Said on Thursday");
        await RoundsAsync(3);
        await HappenAsync("Said on Sunday");
        Assert.Empty(Server.Messages);

        await RoundAsync();

        Assert.Equal(DayOfWeek.Monday, App.Clock.GetUtcNow().DayOfWeek);
        var letter = Assert.Single(Server.Messages);
        Assert.Equal("Ben commented, and 2 more", letter.Subject);
        Assert.All(["Tuesday", "Thursday", "Sunday"], day => Assert.Contains($"> Said on {day}", letter.TextBody, StringComparison.Ordinal));
        await HappenAsync("Said a week later");
        await RoundsAsync(6);
        Assert.Single(Server.Messages);
        await RoundAsync();

        Assert.Equal(2, Server.Messages.Count);
        Assert.Contains("> Said a week later", Server.Messages.Last().TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Sunday", Server.Messages.Last().TextBody, StringComparison.Ordinal);
        // With nothing new there is no letter.
        await RoundsAsync(14);
        Assert.Equal(2, Server.Messages.Count);
    }

    [Theory]
    [InlineData(MailRhythm.Daily, "2026-01-20T05:00", "2026-01-20T06:00")]
    [InlineData(MailRhythm.Daily, "2026-01-20T06:00", "2026-01-21T06:00")]
    [InlineData(MailRhythm.Weekly, "2026-01-20T09:00", "2026-01-26T06:00")]
    [InlineData(MailRhythm.Weekly, "2026-01-26T06:00", "2026-02-02T06:00")]
    [InlineData(MailRhythm.Immediately, "2026-01-20T09:00", "2026-01-20T09:01")]
    [InlineData(MailRhythm.Never, "2026-01-20T09:00", null)]
    public void Digests_come_in_the_morning(MailRhythm rhythm, string now, string? next) =>
        Assert.Equal(
            next is null ? null : DateTime.Parse(next, System.Globalization.CultureInfo.InvariantCulture),
            MailWishes.NextAt(rhythm, DateTime.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));

    private async Task RoundsAsync(int days)
    {
        for (var day = 0; day < days; day++)
            await RoundAsync();
    }

    [GeneratedRegex(@"http://localhost/notifications/mail/confirm\S+")]
    private static partial Regex Link();
}
