using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PsyLit.Core.Accounts;

namespace PsyLit.Web.Security;

/// <summary>What a log-in knows of its account without asking the library: beside name and roles, since when it exists.</summary>
public sealed class AccountClaims(UserManager<Account> accounts, RoleManager<IdentityRole<long>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account, IdentityRole<long>>(accounts, roles, options)
{
    private const string Joined = "psylit.joined";

    /// <summary>Since when the account behind a request exists; null for a guest.</summary>
    public static DateTimeOffset? JoinedAt(ClaimsPrincipal user) =>
        DateTimeOffset.TryParse(user.FindFirstValue(Joined), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var joined) ? joined : null;

    /// <inheritdoc/>
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Joined, user.JoinedAt.ToString("o", CultureInfo.InvariantCulture)));
        return identity;
    }
}
