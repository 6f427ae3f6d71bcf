using MimeKit;
using PsyLit.Core.Notifications.Mail;

namespace PsyLit.Web.Tests.Notifications;

/// <summary>Notifications by e-mail that do not arrive: what waits, what is given up, and who is told.</summary>
public sealed class UndeliveredMailTests : MailConversation
{
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
        Server.Answer = command => command.StartsWith(at, StringComparison.Ordinal) ? answer : at == "EHLO" && command.StartsWith("HELO", StringComparison.Ordinal) ? "" : null;
        await RoundAsync();
        var first = await WishAsync();
        Assert.Equal((1, null, TimeSpan.FromMinutes(2)), (first.Failures, first.Problem, first.NextAt - App.Clock.GetUtcNow().UtcDateTime));
        await RoundAsync();
        Assert.Equal(TimeSpan.FromMinutes(10), (await WishAsync()).NextAt - App.Clock.GetUtcNow().UtcDateTime);
        Assert.Empty(Server.Messages);

        Server.Answer = _ => null;
        await RoundAsync();
        await RoundAsync();

        Assert.Single(Server.Messages);
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
            App.Settings[setting] = value;
        else
            Server.Answer = command => command.StartsWith(setting, StringComparison.Ordinal) ? value : null;
        await ReadyAsync(MailRhythm.Immediately);

        var outcome = await App.WithAsync<Postman, MailOutcome>(postman => postman.SendAsync(Letter(), CancellationToken.None));

        Assert.Equal(MailState.NotNow, outcome.State);
        Assert.Contains(said, outcome.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mail:From", "PsyLit <")]
    [InlineData("Mail:Site", "localhost:5000")]
    [InlineData("Mail:Port", "a port")]
    public async Task A_sender_a_site_or_a_port_that_is_none_sends_nothing_and_pages_go_on(string setting, string value)
    {
        App.Settings[setting] = value;
        await ReadyAsync(MailRhythm.Immediately);
        await HappenAsync();

        await RoundAsync();

        using var ann = App.OpenBrowser();
        await ann.LogInAsync("Ann");
        await ann.OpenAsync("/notifications/settings");
        Assert.Empty(Server.Commands);
        Assert.Equal(0, (await WishAsync()).Failures);
    }

    [Fact]
    public async Task Who_ends_their_e_mails_while_one_fails_gets_it_no_other_day()
    {
        await ReadyAsync(MailRhythm.Immediately);
        await HappenAsync();
        Server.Answer = command =>
        {
            if (!command.StartsWith("RCPT", StringComparison.Ordinal))
                return null;
            App.WithAsync<MailWishes, bool>(async wishes =>
            {
                await wishes.SetRhythmAsync(Ann, MailRhythm.Never);
                return true;
            }).GetAwaiter().GetResult();
            return "451 greylisted, come again";
        };

        await RoundAsync();

        Assert.Contains(Server.Commands, command => command.StartsWith("RCPT", StringComparison.Ordinal));
        Assert.Null((await WishAsync()).NextAt);
    }

    [Theory]
    [InlineData("RCPT", "550 no such person")]
    [InlineData(".", "554 not wanted")]
    public async Task What_is_refused_for_good_stops_and_is_told_on_the_site(string at, string answer)
    {
        await ReadyAsync(MailRhythm.Immediately);
        await HappenAsync();
        Server.Answer = command => command.StartsWith(at, StringComparison.Ordinal) ? answer : null;
        await RoundAsync();
        Server.Answer = _ => null;
        await RoundAsync();
        await App.TellAsync();

        Assert.Empty(Server.Messages);
        var wish = await WishAsync();
        Assert.Null(wish.NextAt);
        Assert.Contains(answer, wish.Problem, StringComparison.Ordinal);
        using var ann = App.OpenBrowser();
        await ann.LogInAsync("Ann");
        Assert.Contains("Your e-mails were stopped", (await ann.OpenAsync("/notifications")).QuerySelector(".notifications")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(answer, (await ann.OpenAsync("/notifications/settings")).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_not_sent_to_a_server_without_encryption_unless_the_site_is_set_up_so()
    {
        App.Settings["Mail:Encrypted"] = "true";
        await ReadyAsync(MailRhythm.Immediately);
        await HappenAsync();

        await RoundAsync();

        Assert.DoesNotContain("AUTH", Server.Commands);
        Assert.Empty(Server.Messages);
        var outcome = await App.WithAsync<Postman, MailOutcome>(postman => postman.SendAsync(new MimeMessage(), CancellationToken.None));
        Assert.Equal(MailState.NotNow, outcome.State);
        Assert.DoesNotContain(MailServer.Password, outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_mail_server_is_set_up_the_settings_say_so_and_nothing_waits()
    {
        App.Settings.Remove("Mail:Host");
        await ReadyAsync(MailRhythm.Daily);
        await HappenAsync();
        await RoundAsync();
        using var ann = App.OpenBrowser();
        await ann.LogInAsync("Ann");

        var page = await ann.OpenAsync("/notifications/settings");

        Assert.Contains("This site sends no e-mails", page.QuerySelector("#main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form.mail-settings"));
        Assert.Equal(0, (await WishAsync()).Failures);
    }
}
