using System.Net;
using System.Text.RegularExpressions;
using MimeKit;
using PsyLit.Core.Accounts;
using PsyLit.Core.Notifications;
using PsyLit.Core.Notifications.Mail;
using PsyLit.Core.Notifications.Reading;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Notifications;

/// <summary>Item 7: notifications by e-mail, in a conversation with a mail server on this machine.</summary>
public sealed partial class MailTests : IAsyncLifetime
{
    private readonly MailServer _server = new();
    private readonly PsyLitApp _app = new();
    private long _article;
    private long _ann;
    private long _ben;

    public async ValueTask InitializeAsync()
    {
        _app.Settings["Mail:Host"] = "127.0.0.1";
        _app.Settings["Mail:Port"] = _server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        _app.Settings["Mail:User"] = MailServer.User;
        _app.Settings["Mail:Password"] = MailServer.Password;
        _app.Settings["Mail:From"] = "PsyLit <psylit@example.org>";
        _app.Settings["Mail:Site"] = "http://localhost";
        _app.Settings["Mail:Encrypted"] = "false";
        await Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task An_address_is_confirmed_by_its_link_before_anything_else_goes_there()
    {
        await PeopleAsync();
        using var ann = _app.OpenBrowser();
        await ann.LogInAsync("Ann");
        using var ben = _app.OpenBrowser();
        await ben.LogInAsync("Ben");

        using var saved = await ann.SubmitAsync(await ann.OpenAsync("/notifications/settings"), "form.mail-settings", ("Rhythm", "Immediately"), ("Address", "ann@example.org"));
        await HappenAsync();
        await RoundAsync();
        var letter = Assert.Single(_server.Messages);
        var link = Link().Match(letter.TextBody!).Value.Replace("http://localhost", "", StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync(link)).StatusCode);
        Assert.Null((await WishAsync()).Address);
        using var confirmed = await ann.GetAsync(link);
        Assert.Equal("ann@example.org", (await WishAsync()).Address);
        await HappenAsync();
        await RoundAsync();
        Assert.Equal(2, _server.Messages.Count);
        Assert.Equal(HttpStatusCode.NotFound, (await ann.GetAsync(link + "x")).StatusCode);
    }

    [Fact]
    public async Task A_digest_says_what_happened_and_unsubscribes_with_one_click_without_a_log_in()
    {
        await ReadyAsync(MailRhythm.Daily);
        await HappenAsync("Look at table 2");
        await HappenAsync("And at 3");
        await RoundAsync();

        var letter = Assert.Single(_server.Messages);
        Assert.Equal("Ben commented, and 1 more", letter.Subject);
        Assert.Contains("A trial of 5-HT2A", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("> Look at table 2", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("<blockquote>And at 3</blockquote>", letter.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("List-Unsubscribe=One-Click", letter.Headers["List-Unsubscribe-Post"]);
        var address = letter.Headers["List-Unsubscribe"]!.Trim('<', '>')["http://localhost".Length..];
        using var program = _app.OpenBrowser();

        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(address)).StatusCode);
        Assert.Equal(MailRhythm.Daily, (await WishAsync()).Rhythm);
        using var left = await program.PostAsync(address, ("List-Unsubscribe", "One-Click"));

        Assert.Equal(HttpStatusCode.OK, left.StatusCode);
        Assert.Equal(MailRhythm.Never, (await WishAsync()).Rhythm);
        Assert.Equal(HttpStatusCode.NotFound, (await program.PostAsync(address + "x")).StatusCode);
        await HappenAsync();
        await RoundAsync();
        Assert.Single(_server.Messages);
    }

    [Fact]
    public async Task What_was_sent_or_read_is_not_sent_again()
    {
        await ReadyAsync(MailRhythm.Immediately);
        await HappenAsync();
        await RoundAsync();
        await RoundAsync();
        Assert.Single(_server.Messages);

        await HappenAsync();
        await _app.WithAsync<NotificationList, int>(list => list.ReadAllAsync(_ann, long.MaxValue));
        await RoundAsync();
        Assert.Single(_server.Messages);
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
        Assert.Empty(_server.Messages);

        await RoundAsync();

        Assert.Equal(DayOfWeek.Monday, _app.Clock.GetUtcNow().DayOfWeek);
        var letter = Assert.Single(_server.Messages);
        Assert.Equal("Ben commented, and 2 more", letter.Subject);
        Assert.All(["Tuesday", "Thursday", "Sunday"], day => Assert.Contains($"> Said on {day}", letter.TextBody, StringComparison.Ordinal));
        await HappenAsync("Said a week later");
        await RoundsAsync(6);
        Assert.Single(_server.Messages);
        await RoundAsync();

        Assert.Equal(2, _server.Messages.Count);
        Assert.Contains("> Said a week later", _server.Messages.Last().TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Sunday", _server.Messages.Last().TextBody, StringComparison.Ordinal);
        // With nothing new there is no letter.
        await RoundsAsync(14);
        Assert.Equal(2, _server.Messages.Count);
    }

    [Theory]
    [InlineData("RCPT", "451 greylisted, come again")]
    [InlineData("MAIL", "421 closing")]
    [InlineData("MAIL", "530 log in first")]
    [InlineData("AUTH", "535 wrong")]
    [InlineData(".", "452 no room")]
    [InlineData(".", "")]
    [InlineData("DATA", "")]
    [InlineData("EHLO", "")]
    public async Task What_fails_for_now_or_breaks_off_waits_longer_each_time_and_arrives_once(string at, string answer)
    {
        await ReadyAsync(MailRhythm.Immediately);
        await HappenAsync();
        _server.Answer = command => command.StartsWith(at, StringComparison.Ordinal) ? answer : at == "EHLO" && command.StartsWith("HELO", StringComparison.Ordinal) ? "" : null;
        await RoundAsync();
        var first = await WishAsync();
        Assert.Equal((1, null, TimeSpan.FromMinutes(2)), (first.Failures, first.Problem, first.NextAt - _app.Clock.GetUtcNow().UtcDateTime));
        await RoundAsync();
        Assert.Equal(TimeSpan.FromMinutes(10), (await WishAsync()).NextAt - _app.Clock.GetUtcNow().UtcDateTime);
        Assert.Empty(_server.Messages);

        _server.Answer = _ => null;
        await RoundAsync();
        await RoundAsync();

        Assert.Single(_server.Messages);
        Assert.Equal(0, (await WishAsync()).Failures);
    }

    [Theory]
    [InlineData("Mail:Port", "70000", "port")]
    [InlineData("Mail:Timeout", "-1.00:00:00", "")]
    [InlineData("Mail:Encrypted", "true", "offers no encryption")]
    [InlineData("EHLO", "250 localhost", "takes no user and password")]
    [InlineData("MAIL", "530 log in first", "Set Mail:User and Mail:Password")]
    public async Task A_wrong_setting_is_said_and_nothing_more_comes_of_it(string setting, string value, string said)
    {
        if (setting.StartsWith("Mail:", StringComparison.Ordinal))
            _app.Settings[setting] = value;
        else
            _server.Answer = command => command.StartsWith(setting, StringComparison.Ordinal) ? value : null;
        await ReadyAsync(MailRhythm.Immediately);

        var outcome = await _app.WithAsync<Postman, MailOutcome>(postman => postman.SendAsync(Letter(), CancellationToken.None));

        Assert.Equal(MailState.NotNow, outcome.State);
        Assert.Contains(said, outcome.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mail:From", "PsyLit <")]
    [InlineData("Mail:Site", "localhost:5000")]
    [InlineData("Mail:Port", "a port")]
    public async Task A_sender_a_site_or_a_port_that_is_none_sends_nothing_and_pages_go_on(string setting, string value)
    {
        _app.Settings[setting] = value;
        await ReadyAsync(MailRhythm.Immediately);
        await HappenAsync();

        await RoundAsync();

        using var ann = _app.OpenBrowser();
        await ann.LogInAsync("Ann");
        await ann.OpenAsync("/notifications/settings");
        Assert.Empty(_server.Commands);
        Assert.Equal(0, (await WishAsync()).Failures);
    }

    [Fact]
    public async Task Who_ends_their_e_mails_while_one_fails_gets_it_no_other_day()
    {
        await ReadyAsync(MailRhythm.Immediately);
        await HappenAsync();
        _server.Answer = command =>
        {
            if (!command.StartsWith("RCPT", StringComparison.Ordinal))
                return null;
            _app.WithAsync<MailWishes, bool>(async wishes =>
            {
                await wishes.SetRhythmAsync(_ann, MailRhythm.Never);
                return true;
            }).GetAwaiter().GetResult();
            return "451 greylisted, come again";
        };

        await RoundAsync();

        Assert.Contains(_server.Commands, command => command.StartsWith("RCPT", StringComparison.Ordinal));
        Assert.Null((await WishAsync()).NextAt);
    }

    [Theory]
    [InlineData("RCPT", "550 no such person")]
    [InlineData(".", "554 not wanted")]
    public async Task What_is_refused_for_good_stops_and_is_told_on_the_site(string at, string answer)
    {
        await ReadyAsync(MailRhythm.Immediately);
        await HappenAsync();
        _server.Answer = command => command.StartsWith(at, StringComparison.Ordinal) ? answer : null;
        await RoundAsync();
        _server.Answer = _ => null;
        await RoundAsync();
        await _app.TellAsync();

        Assert.Empty(_server.Messages);
        var wish = await WishAsync();
        Assert.Null(wish.NextAt);
        Assert.Contains(answer, wish.Problem, StringComparison.Ordinal);
        using var ann = _app.OpenBrowser();
        await ann.LogInAsync("Ann");
        Assert.Contains("Your e-mails were stopped", (await ann.OpenAsync("/notifications")).QuerySelector(".notifications")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(answer, (await ann.OpenAsync("/notifications/settings")).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_not_sent_to_a_server_without_encryption_unless_the_site_is_set_up_so()
    {
        _app.Settings["Mail:Encrypted"] = "true";
        await ReadyAsync(MailRhythm.Immediately);
        await HappenAsync();

        await RoundAsync();

        Assert.DoesNotContain("AUTH", _server.Commands);
        Assert.Empty(_server.Messages);
        var outcome = await _app.WithAsync<Postman, MailOutcome>(postman => postman.SendAsync(new MimeMessage(), CancellationToken.None));
        Assert.Equal(MailState.NotNow, outcome.State);
        Assert.DoesNotContain(MailServer.Password, outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_mail_server_is_set_up_the_settings_say_so_and_nothing_waits()
    {
        _app.Settings.Remove("Mail:Host");
        await ReadyAsync(MailRhythm.Daily);
        await HappenAsync();
        await RoundAsync();
        using var ann = _app.OpenBrowser();
        await ann.LogInAsync("Ann");

        var page = await ann.OpenAsync("/notifications/settings");

        Assert.Contains("This site sends no e-mails", page.QuerySelector("#main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form.mail-settings"));
        Assert.Equal(0, (await WishAsync()).Failures);
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

    [GeneratedRegex(@"http://localhost/notifications/mail/confirm\S+")]
    private static partial Regex Link();

    private static MimeMessage Letter()
    {
        var letter = new MimeMessage { Body = new TextPart("plain") { Text = "Words" } };
        letter.From.Add(MailboxAddress.Parse("psylit@example.org"));
        letter.To.Add(MailboxAddress.Parse("ann@example.org"));
        return letter;
    }

    private async Task PeopleAsync()
    {
        _article = await _app.AddArticleAsync("A trial of 5-HT<sub>2A</sub>");
        _ann = (await _app.AddAccountAsync("Ann", Role.Annotator)).Id;
        _ben = (await _app.AddAccountAsync("Ben", Role.Annotator)).Id;
        await _app.WatchAsync(_ann, WatchKind.Record, _article.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private async Task ReadyAsync(MailRhythm rhythm)
    {
        await PeopleAsync();
        await _app.WithAsync<MailWishes, bool>(async wishes =>
        {
            await wishes.ConfirmAsync(_ann, "ann@example.org");
            await wishes.SetRhythmAsync(_ann, rhythm);
            return true;
        });
    }

    private async Task HappenAsync(string text = "Words")
    {
        await _app.CommentWithEventAsync(_article, _ben, text);
        await _app.TellAsync();
    }

    // A day later everything that is due has been.
    private async Task RoundAsync()
    {
        _app.Clock.Advance(TimeSpan.FromDays(1));
        await _app.WithAsync<MailRound, int>(round => round.RunAsync());
    }

    private async Task RoundsAsync(int days)
    {
        for (var day = 0; day < days; day++)
            await RoundAsync();
    }

    private Task<MailWish> WishAsync() => _app.WithAsync<MailWishes, MailWish>(wishes => wishes.OfAsync(_ann));
}
