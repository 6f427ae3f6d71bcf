using Microsoft.EntityFrameworkCore;
using MimeKit;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Notifications.Mail;

namespace PsyLit.Web.Pages.Notifications.Mail;

/// <summary>Sends the link by which somebody shows that an address is theirs.</summary>
public sealed class ConfirmAddress(LibraryContext library, MailLetters letters, Postman postman)
{
    /// <summary>The address that the person gave when they registered; null when they gave none.</summary>
    public Task<string?> KnownAddressAsync(long accountId, CancellationToken cancellationToken) =>
        library.Users.Where(account => account.Id == accountId).Select(account => account.Email).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Sends it.</summary>
    /// <returns>Why not, as a sentence; null when the mail server has taken it.</returns>
    public async Task<string?> SendAsync(long accountId, string name, string? address, CancellationToken cancellationToken)
    {
        var typed = address?.Trim() ?? "";
        if (typed.Length is 0 or > AccountRules.MaxEmailLength || !MailboxAddress.TryParse(typed, out var parsed) || parsed.Address != typed)
            return "This does not look like an e-mail address.";
        var outcome = await postman.SendAsync(letters.Confirmation(accountId, name, typed), cancellationToken);
        return outcome.State switch
        {
            MailState.Sent => null,
            MailState.Refused => $"The mail server refuses this address: {outcome.Reason}",
            _ => "The mail server does not take messages just now. Nothing was changed; try again later.",
        };
    }
}
