using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using MimeKit;
using PsyLit.Core.Notifications.Reading;
using PsyLit.Core.Text;

namespace PsyLit.Core.Notifications.Mail;

/// <summary>Writes the site's e-mails: plain text, and the same as simple HTML.</summary>
public sealed class MailLetters(IOptionsMonitor<MailOptions> options, MailTokens tokens)
{
    private string Site => options.CurrentValue.Site!.TrimEnd('/');

    /// <summary>The message with some notifications, and with the header by which a mail program unsubscribes with one click (RFC 8058).</summary>
    public MimeMessage Digest(MailWish wish, IReadOnlyList<NotificationRow> rows)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(rows);
        var leave = $"{Site}/notifications/mail/unsubscribe?token={tokens.Unsubscribe(wish.AccountId)}";
        var first = NotificationSentence.Of(rows[0]);
        var message = Begin(wish.Address!, rows.Count == 1 ? first : $"{first}, and {rows.Count - 1} more");
        message.MessageId = string.Create(CultureInfo.InvariantCulture, $"notifications.{wish.AccountId}.{rows[0].Id}.{rows[^1].Id}@{new Uri(Site).Host}");
        message.Headers.Add(HeaderId.ListUnsubscribe, $"<{leave}>");
        message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        var entries = rows.Select(row => new Entry(
            NotificationSentence.Of(row), row.ArticleTitle is null ? null : PlainText.Of(row.ArticleTitle), row.Detail is not null && row.Kind == EventKind.MailStopped ? row.Detail : NotificationExcerpt.Of(row.Html), $"{Site}/notifications/{row.Id}"));
        message.Body = Body([.. entries], leave);
        return message;
    }

    /// <summary>The message by which somebody shows that an address is theirs.</summary>
    public MimeMessage Confirmation(long accountId, string name, string address)
    {
        var message = Begin(address, "Confirm your address for PsyLit");
        var link = $"{Site}/notifications/mail/confirm?token={tokens.Confirm(accountId, address)}";
        var text = $"{name} wants notifications of PsyLit to come to this address. If that is you, open this link while you are logged in:\n\n{link}\n\nIt works for {MailTokens.ConfirmDays} days. If it is not you, do nothing: nothing more will come.\n";
        var html = $"<p>{E(name)} wants notifications of PsyLit to come to this address. If that is you, open this link while you are logged in:</p><p><a href=\"{E(link)}\">Confirm the address</a></p>"
            + $"<p>It works for {MailTokens.ConfirmDays} days. If it is not you, do nothing: nothing more will come.</p>";
        message.Body = new BodyBuilder { TextBody = text, HtmlBody = html }.ToMessageBody();
        return message;
    }

    private MimeMessage Begin(string address, string subject)
    {
        var message = new MimeMessage { Subject = subject.ReplaceLineEndings(" ") };
        message.From.Add(MailboxAddress.Parse(options.CurrentValue.From!));
        message.To.Add(new MailboxAddress("", address));
        return message;
    }

    private MimeEntity Body(IReadOnlyList<Entry> entries, string leave)
    {
        var text = new StringBuilder();
        var html = new StringBuilder("<div style=\"max-width:38em;font-family:Georgia,serif\">");
        foreach (var entry in entries)
        {
            text.Append(entry.Sentence).Append(entry.Title is null ? "" : $"\n{entry.Title}").Append(entry.Words is null ? "" : $"\n> {entry.Words}").Append('\n').Append(entry.Link).Append("\n\n");
            html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{E(entry.Link)}\">{E(entry.Sentence)}</a>{(entry.Title is null ? "" : "<br>" + E(entry.Title))}</p>");
            if (entry.Words is not null)
                html.Append(CultureInfo.InvariantCulture, $"<blockquote>{E(entry.Words)}</blockquote>");
        }

        text.Append(CultureInfo.InvariantCulture, $"-- \nHow often this comes: {Site}/notifications/settings\nNo more e-mails: {leave}\n");
        html.Append(CultureInfo.InvariantCulture, $"<p><small><a href=\"{E(Site)}/notifications/settings\">How often this comes</a> · <a href=\"{E(leave)}\">No more e-mails</a></small></p></div>");
        return new BodyBuilder { TextBody = text.ToString(), HtmlBody = html.ToString() }.ToMessageBody();
    }

    private static string E(string text) => WebUtility.HtmlEncode(text);

    private sealed record Entry(string Sentence, string? Title, string? Words, string Link);
}
