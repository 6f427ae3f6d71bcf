using System.Globalization;
using System.Security.Claims;

namespace PsyLit.Core.Accounts;

/// <summary>Whoever asks for a page or an action: a guest, or an account with its roles.</summary>
/// <param name="AccountId">Null for a guest.</param>
/// <param name="Roles">The roles given; <see cref="IsAtLeast"/> knows what they include.</param>
public sealed record Visitor(long? AccountId, IReadOnlyCollection<string> Roles)
{
    /// <summary>Somebody who has not logged in.</summary>
    public static Visitor Guest { get; } = new(null, []);

    /// <summary>The visitor behind a request's identity; a guest when it is not authenticated.</summary>
    public static Visitor Of(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.Identity is { IsAuthenticated: true } && user.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            ? new(long.Parse(id, CultureInfo.InvariantCulture), [.. user.FindAll(ClaimTypes.Role).Select(claim => claim.Value)])
            : Guest;
    }

    /// <summary>Whether one of the roles is <paramref name="role"/> or more.</summary>
    public bool IsAtLeast(string role) => Role.AtLeast(role).Any(Roles.Contains);
}
