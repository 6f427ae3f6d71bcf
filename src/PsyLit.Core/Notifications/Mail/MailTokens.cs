using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PsyLit.Core.Notifications.Mail;

/// <summary>Signs what stands in the links of e-mails, so that they work without a log-in and nobody can make one up.</summary>
public sealed class MailTokens(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How long the link in a confirmation works.</summary>
    public const int ConfirmDays = 7;

    private readonly IDataProtector leaving = protection.CreateProtector("PsyLit.Mail.Unsubscribe");
    private readonly IDataProtector confirming = protection.CreateProtector("PsyLit.Mail.Confirm");

    /// <summary>What ends the e-mails to an account. It works for ever, as messages are kept for ever.</summary>
    public string Unsubscribe(long accountId) => leaving.Protect(accountId.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whose e-mails a token ends; null when it is none of this site's.</summary>
    public long? ReadUnsubscribe(string? token) =>
        Read(leaving, token) is { } text && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>What shows that an address belongs to an account.</summary>
    public string Confirm(long accountId, string address) => confirming.Protect(string.Join('\n', accountId, clock.GetUtcNow().UtcTicks, address));

    /// <summary>The account and address of a token; null when it is none of this site's, or too old.</summary>
    public (long AccountId, string Address)? ReadConfirm(string? token)
    {
        if (Read(confirming, token)?.Split('\n', 3) is not [var id, var made, var address])
            return null;
        var at = new DateTimeOffset(long.Parse(made, CultureInfo.InvariantCulture), TimeSpan.Zero);
        return clock.GetUtcNow() - at > TimeSpan.FromDays(ConfirmDays) ? null : (long.Parse(id, CultureInfo.InvariantCulture), address);
    }

    private static string? Read(IDataProtector protector, string? token)
    {
        try
        {
            return string.IsNullOrEmpty(token) ? null : protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
