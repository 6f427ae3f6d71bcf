using MimeKit;
using PsyLit.Core.Accounts;
using PsyLit.Core.Notifications;
using PsyLit.Core.Notifications.Mail;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Notifications;

/// <summary>A site that sends e-mails to a mail server on this machine, with Ann, who watches a record, and Ben, who comments on it.</summary>
public abstract class MailConversation : IAsyncLifetime
{
    internal MailServer Server { get; } = new();

    protected PsyLitApp App { get; } = new();

    protected long Article { get; private set; }

    protected long Ann { get; private set; }

    protected long Ben { get; private set; }

    public async ValueTask InitializeAsync()
    {
        App.Settings["Mail:Host"] = "127.0.0.1";
        App.Settings["Mail:Port"] = Server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        App.Settings["Mail:User"] = MailServer.User;
        App.Settings["Mail:Password"] = MailServer.Password;
        App.Settings["Mail:From"] = "PsyLit <psylit@example.org>";
        App.Settings["Mail:Site"] = "http://localhost";
        App.Settings["Mail:Encrypted"] = "false";
        await Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static MimeMessage Letter()
    {
        var letter = new MimeMessage { Body = new TextPart("plain") { Text = "Words" } };
        letter.From.Add(MailboxAddress.Parse("psylit@example.org"));
        letter.To.Add(MailboxAddress.Parse("ann@example.org"));
        return letter;
    }

    protected async Task PeopleAsync()
    {
        Article = await App.AddArticleAsync("A trial of 5-HT<sub>2A</sub>");
        Ann = (await App.AddAccountAsync("Ann", Role.Annotator)).Id;
        Ben = (await App.AddAccountAsync("Ben", Role.Annotator)).Id;
        await App.WatchAsync(Ann, WatchKind.Record, Article.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    protected async Task ReadyAsync(MailRhythm rhythm)
    {
        await PeopleAsync();
        await App.WithAsync<MailWishes, bool>(async wishes =>
        {
            await wishes.ConfirmAsync(Ann, "ann@example.org");
            await wishes.SetRhythmAsync(Ann, rhythm);
            return true;
        });
    }

    protected async Task HappenAsync(string text = "Words")
    {
        await App.CommentWithEventAsync(Article, Ben, text);
        await App.TellAsync();
    }

    // A day later everything that is due has been.
    protected async Task RoundAsync()
    {
        App.Clock.Advance(TimeSpan.FromDays(1));
        await App.WithAsync<MailRound, int>(round => round.RunAsync());
    }

    protected Task<MailWish> WishAsync() => App.WithAsync<MailWishes, MailWish>(wishes => wishes.OfAsync(Ann));
}
