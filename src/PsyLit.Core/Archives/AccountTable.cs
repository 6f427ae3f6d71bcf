using Microsoft.AspNetCore.Identity;
using PsyLit.Core.Accounts;

namespace PsyLit.Core.Archives;

/// <summary>Accounts without anything that opens a door: no password hash, no stamps, no passkeys, no keys of other services.</summary>
internal sealed class AccountTable() : ArchiveTable<Account>(
    "accounts",
    library => library.Users.OrderBy(account => account.Id),
    [nameof(Account.Id), nameof(Account.UserName), nameof(Account.NormalizedUserName), nameof(Account.Email), nameof(Account.NormalizedEmail), nameof(Account.JoinedAt), nameof(Account.About), nameof(Account.KeepsNoHistory), nameof(Account.SuspendedUntil), nameof(Account.SuspendedBecause)],
    restored: account => account.SecurityStamp = Guid.NewGuid().ToString());

/// <summary>The roles there are.</summary>
internal sealed class RoleTable() : ArchiveTable<IdentityRole<long>>(
    "roles",
    library => library.Roles.OrderBy(role => role.Id),
    [nameof(IdentityRole<long>.Id), nameof(IdentityRole<long>.Name), nameof(IdentityRole<long>.NormalizedName)]);

/// <summary>Who has which role.</summary>
internal sealed class RoleHolderTable() : ArchiveTable<IdentityUserRole<long>>(
    "account-roles",
    library => library.UserRoles.OrderBy(held => held.UserId).ThenBy(held => held.RoleId));
