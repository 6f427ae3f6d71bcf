using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace PsyLit.Core.Accounts;

/// <summary>Lets the person at the terminal, and nobody else, become the first administrator.</summary>
/// <remarks>A token is made at each start and printed there; it works while there is no administrator, so once.</remarks>
public sealed class FirstAdministrator(IServiceScopeFactory scopes) : IDisposable
{
    private readonly string _token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>The path of the page that makes the first administrator, with its token; null when there is one already.</summary>
    public async Task<string?> FindPathAsync(CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ExistsAsync(scope.ServiceProvider, cancellationToken) ? null : $"/account/setup?token={_token}";
    }

    /// <summary>Whether the token is the one printed and there is no administrator yet.</summary>
    public async Task<bool> IsValidAsync(string? token, CancellationToken cancellationToken = default)
    {
        if (!IsToken(token))
            return false;

        await using var scope = scopes.CreateAsyncScope();
        return !await ExistsAsync(scope.ServiceProvider, cancellationToken);
    }

    /// <summary>Makes the first administrator.</summary>
    /// <returns>Null when the token does not hold (any longer); else the account and how making it went.</returns>
    public async Task<(Account Account, IdentityResult Result)?> CreateAsync(
        string? token, string name, string? email, string password, CancellationToken cancellationToken = default)
    {
        if (!IsToken(token))
            return null;

        // Two who open the link at the same moment must not both become administrator.
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await ExistsAsync(scope.ServiceProvider, cancellationToken))
                return null;

            return await scope.ServiceProvider.GetRequiredService<CreateAccount>().RunAsync(name, email, password, Role.Admin);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _oneAtATime.Dispose();

    private bool IsToken(string? token) =>
        token is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(_token));

    private static Task<bool> ExistsAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var library = services.GetRequiredService<LibraryContext>();
        return library.UserRoles.AnyAsync(
            held => library.Roles.Any(role => role.Id == held.RoleId && role.Name == Role.Admin), cancellationToken);
    }
}
