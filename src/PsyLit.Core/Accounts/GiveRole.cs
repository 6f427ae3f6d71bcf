using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Accounts;

/// <summary>Says what an account may do: it has one role of the ladder, may be moderator beside it, and the library always keeps an administrator.</summary>
public sealed class GiveRole(LibraryContext library, UserManager<Account> accounts, RoleManager<IdentityRole<long>> roles)
{
    /// <summary>Gives an account a role in place of the one it has; a moderator stays one.</summary>
    /// <param name="accountId">An account there is.</param>
    /// <param name="role">One of <see cref="Role.Ladder"/>.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    /// <returns>Null when the account has the role now; otherwise why not, as a sentence.</returns>
    public async Task<string?> RunAsync(long accountId, string role, CancellationToken cancellationToken)
    {
        // The transaction holds the right to write from its beginning: of two administrators who demote each other at once, one stays.
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var account = await library.Users.SingleAsync(known => known.Id == accountId, cancellationToken);
        var held = await accounts.GetRolesAsync(account);
        if (role != Role.Admin && held.Contains(Role.Admin) && !await HasAdministratorBesidesAsync(accountId, cancellationToken))
            return $"{account.UserName} is the only administrator. Make somebody else administrator first.";

        Require(await accounts.RemoveFromRolesAsync(account, held.Where(Role.Ladder.Contains)));
        await AddAsync(account, role);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>Makes an account moderator, or takes the duty from it. Its place on the ladder stays.</summary>
    public async Task SetModeratorAsync(long accountId, bool isModerator, CancellationToken cancellationToken)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var account = await library.Users.SingleAsync(known => known.Id == accountId, cancellationToken);
        var was = await accounts.IsInRoleAsync(account, Role.Moderator);
        if (isModerator && !was)
            await AddOneAsync(account, Role.Moderator);
        else if (!isModerator && was)
            Require(await accounts.RemoveFromRoleAsync(account, Role.Moderator));
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Adds a role to an account that does not have it; a moderator may write like an annotator.</summary>
    internal async Task AddAsync(Account account, string role)
    {
        if (role == Role.Moderator)
            await AddOneAsync(account, Role.Annotator);
        await AddOneAsync(account, role);
    }

    private async Task AddOneAsync(Account account, string role)
    {
        if (!await roles.RoleExistsAsync(role))
            Require(await roles.CreateAsync(new IdentityRole<long>(role)));

        Require(await accounts.AddToRoleAsync(account, role));
    }

    private Task<bool> HasAdministratorBesidesAsync(long accountId, CancellationToken cancellationToken) =>
        library.UserRoles.AnyAsync(
            held => held.UserId != accountId && library.Roles.Any(role => role.Id == held.RoleId && role.Name == Role.Admin), cancellationToken);

    // The role's name and the account are ours: a failure here is a fault of the program.
    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}
