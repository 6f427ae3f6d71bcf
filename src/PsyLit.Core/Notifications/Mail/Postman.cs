using System.Net;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;

namespace PsyLit.Core.Notifications.Mail;

/// <summary>Hands messages to the mail server, a connection for each. What goes wrong is an answer, not an exception.</summary>
public sealed class Postman(IOptionsMonitor<MailOptions> options, ILogger<Postman> logger)
{
    private const int TlsPort = 465;

    private string? _said;

    /// <summary>Whether there is a server to hand messages to. Settings by which none could go are as good as none, and logged.</summary>
    public bool IsConfigured
    {
        get
        {
            var (usable, problem) = Look();
            // It is asked many times a minute, and said once.
            if (problem is not null && problem != _said)
                logger.LogWarning("No e-mails are sent: {Problem}", problem);
            _said = problem;
            return usable;
        }
    }

    /// <summary>Hands one over.</summary>
    public async Task<MailOutcome> SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var server = options.CurrentValue;
        using var client = new SmtpClient();
        var taken = false;
        try
        {
            client.Timeout = (int)server.Timeout.TotalMilliseconds;
            await client.ConnectAsync(server.Host!, server.Port, Encryption(server), cancellationToken);
            if (!string.IsNullOrEmpty(server.User))
                await client.AuthenticateAsync(new NetworkCredential(server.User, server.Password), cancellationToken);
            await client.SendAsync(message, cancellationToken);
            taken = true;
            await client.DisconnectAsync(quit: true, cancellationToken);
            return new MailOutcome(MailState.Sent);
        }
        catch (Exception) when (taken && !cancellationToken.IsCancellationRequested)
        {
            // What happens after the server has said yes changes nothing.
            return new MailOutcome(MailState.Sent);
        }
        catch (SmtpCommandException refused)
        {
            return Of(refused);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it is, a setting that is wrong or a server that is away, it is no reason for more than a message that waits.
            return new MailOutcome(MailState.NotNow, Reason(failure, client.IsConnected));
        }
    }

    private (bool Usable, string? Problem) Look()
    {
        try
        {
            var server = options.CurrentValue;
            return (server.IsConfigured, server.IsConfigured || string.IsNullOrWhiteSpace(server.Host) ? null : "Mail:From must be an address, and Mail:Site begin with http:// or https://.");
        }
        catch (InvalidOperationException unreadable)
        {
            return (false, unreadable.Message);
        }
    }

    private static string Reason(Exception failure, bool connected) => failure switch
    {
        NotSupportedException when !connected => "The mail server offers no encryption. Set Mail:Encrypted to false to send all the same.",
        NotSupportedException => "The mail server takes no user and password. Leave Mail:User and Mail:Password empty.",
        ServiceNotAuthenticatedException => "The mail server wants a user and a password. Set Mail:User and Mail:Password.",
        AuthenticationException => "The mail server does not accept the user and password of the site.",
        _ => failure.Message,
    };

    private static SecureSocketOptions Encryption(MailOptions server) =>
        server.Port == TlsPort ? SecureSocketOptions.SslOnConnect
        : server.Encrypted ? SecureSocketOptions.StartTls
        : SecureSocketOptions.StartTlsWhenAvailable;

    // RFC 5321, section 4.2.1: 4yz may work another time, 5yz will not. A refusal of the sender is the site's matter, not the recipient's.
    private static MailOutcome Of(SmtpCommandException refused)
    {
        var reason = $"{(int)refused.StatusCode} {refused.Message}".Trim();
        return refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted
            ? new MailOutcome((int)refused.StatusCode >= 500 ? MailState.Refused : MailState.Later, reason)
            : new MailOutcome(MailState.NotNow, reason);
    }
}
