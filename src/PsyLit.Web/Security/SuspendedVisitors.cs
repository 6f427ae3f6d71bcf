using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using PsyLit.Core.Accounts;
using PsyLit.Core.Moderation.Suspensions;

namespace PsyLit.Web.Security;

/// <summary>Whoever is suspended is a reader from the next request on, whatever role they have, until the day is over.</summary>
/// <remarks>Every page asks for roles before it writes, so that none can forget suspensions. The cookie keeps the real roles.</remarks>
public sealed class SuspendedVisitors(SuspendedAccounts accounts, IServiceScopeFactory scopes) : IClaimsTransformation
{
    /// <summary>The claim that says until when, as a round-trip time.</summary>
    public const string Until = "psylit.suspended-until";

    /// <summary>The claim that says why.</summary>
    public const string Because = "psylit.suspended-because";

    /// <inheritdoc/>
    public async Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        if (!accounts.IsRead)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Suspending>().RefreshAsync(CancellationToken.None);
        }

        return Visitor.Of(principal).AccountId is { } id && accounts.Find(id) is { } suspension ? AsReader((ClaimsIdentity)principal.Identity!, suspension) : principal;
    }

    private static ClaimsPrincipal AsReader(ClaimsIdentity identity, Suspension suspension)
    {
        var reader = identity.Clone();
        foreach (var role in reader.FindAll(reader.RoleClaimType).ToList())
            reader.RemoveClaim(role);
        reader.AddClaim(new Claim(reader.RoleClaimType, Role.Reader));
        reader.AddClaim(new Claim(Until, suspension.Until.ToString("o", CultureInfo.InvariantCulture)));
        reader.AddClaim(new Claim(Because, suspension.Because));
        return new ClaimsPrincipal(reader);
    }
}
