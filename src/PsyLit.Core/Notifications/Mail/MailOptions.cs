using MimeKit;

namespace PsyLit.Core.Notifications.Mail;

/// <summary>The server that takes the site's e-mails; settings <c>Mail:…</c>. Without a host nothing is sent and nothing waits.</summary>
public sealed class MailOptions
{
    public string? Host { get; set; }

    /// <summary>587 is the port of submission (RFC 6409); on 465 the connection is encrypted from its beginning (RFC 8314).</summary>
    public int Port { get; set; } = 587;

    public string? User { get; set; }

    /// <summary>Stands in no log and on no page.</summary>
    public string? Password { get; set; }

    /// <summary>The sender: <c>psylit@example.org</c> or <c>PsyLit &lt;psylit@example.org&gt;</c>.</summary>
    public string? From { get; set; }

    /// <summary>The site's address as people reach it, for the links in messages: <c>https://psylit.example.org</c>.</summary>
    public string? Site { get; set; }

    /// <summary>False to send unencrypted, password and all, to a server that offers no encryption.</summary>
    public bool Encrypted { get; set; } = true;

    /// <summary>How long one message may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>True when there is all that is needed to send: a server, a sender that is an address, and a site that links can lead to.</summary>
    public bool IsConfigured => !string.IsNullOrWhiteSpace(Host) && MailboxAddress.TryParse(From ?? "", out _)
        && Uri.TryCreate(Site, UriKind.Absolute, out var site) && (site.Scheme == Uri.UriSchemeHttp || site.Scheme == Uri.UriSchemeHttps);
}
