using Microsoft.AspNetCore.Identity;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Drafts;

namespace PsyLit.Web.Pages.Accounts;

/// <summary>Stores what somebody says about themselves.</summary>
public sealed class ChangeAbout(LibraryContext library, UserManager<Account> accounts)
{
    /// <summary>Stores it; the draft it was goes in the same transaction.</summary>
    /// <param name="account">Who says it, tracked.</param>
    /// <param name="about">As typed; nothing takes it away.</param>
    /// <param name="posted">The drafts of its form, which go with it.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task<IdentityResult> RunAsync(Account account, string? about, IReadOnlyList<Guid> posted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        account.About = string.IsNullOrWhiteSpace(about) ? null : about.Trim();
        var result = await accounts.UpdateAsync(account);
        if (!result.Succeeded)
            return result;
        await library.ForgetDraftsAsync(posted, account.Id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }
}
