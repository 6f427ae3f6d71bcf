using System.Net;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace PsyLit.Core.Notifications.Mail;

/// <summary>Hands messages to the mail server, a connection for each. What goes wrong is an answer, not an exception.</summary>
public sealed class Postman(IOptionsMonitor<MailOptions> options)
{
    private const int TlsPort = 465;

    /// <summary>Whether there is a server to hand messages to.</summary>
    public bool IsConfigured => options.CurrentValue.IsConfigured;

    /// <summary>Hands one over.</summary>
    public async Task<MailOutcome> SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var server = options.CurrentValue;
        using var client = new SmtpClient { Timeout = (int)server.Timeout.TotalMilliseconds };
        var taken = false;
        try
        {
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
        catch (Exception failure) when (failure is ProtocolException or AuthenticationException or SslHandshakeException or IOException or SocketException or TimeoutException
            or NotSupportedException or ServiceNotConnectedException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new MailOutcome(MailState.NotNow, failure is NotSupportedException
                ? "The mail server offers no encryption. Set Mail:Encrypted to false to send all the same."
                : failure is AuthenticationException ? "The mail server does not accept the user and password of the site." : failure.Message);
        }
    }

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
