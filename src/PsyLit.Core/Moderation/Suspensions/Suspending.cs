using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;

namespace PsyLit.Core.Moderation.Suspensions;

/// <summary>Takes the right to write from an account for a time, and knows from whom it is taken now.</summary>
public sealed class Suspending(LibraryContext library, SuspendedAccounts known)
{
    /// <summary>Why this account cannot be suspended, as a sentence; null when it can.</summary>
    public async Task<string?> RefusalAsync(long? accountId, CancellationToken cancellationToken)
    {
        if (accountId is null)
            return "It came with an import; there is nobody to suspend.";
        var rules = await library.UserRoles.AnyAsync(
            held => held.UserId == accountId && library.Roles.Any(role => role.Id == held.RoleId && role.Name == Role.Admin), cancellationToken);
        return rules ? "An administrator cannot be suspended. Another administrator can take the role away." : null;
    }

    /// <summary>Suspends, or with null ends a suspension.</summary>
    public Task<int> SetAsync(long accountId, DateTime? until, string because, CancellationToken cancellationToken)
    {
        var why = until is null ? null : because;
        return library.Users.Where(account => account.Id == accountId)
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.SuspendedUntil, until).SetProperty(account => account.SuspendedBecause, why), cancellationToken);
    }

    /// <summary>Tells the site at once.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken) =>
        known.Set(await library.Users.AsNoTracking().Where(account => account.SuspendedUntil != null)
            .Select(account => new Suspension(account.Id, account.SuspendedUntil!.Value, account.SuspendedBecause ?? "")).ToListAsync(cancellationToken));
}
