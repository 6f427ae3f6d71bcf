using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Accounts.Programs;

/// <summary>Makes, knows and takes back the tokens with which programs act in somebody's name.</summary>
public sealed class AccessTokens(LibraryContext library, TimeProvider clock)
{
    public const int MaxNameLength = 60;

    /// <summary>The most that an account has at a time.</summary>
    public const int Most = 20;

    // Scanners for secrets that somebody published by mistake go by it.
    private const string Prefix = "psylit_";

    private const int SecretBytes = 32;

    /// <summary>How long a token works.</summary>
    public static TimeSpan Lasts { get; } = TimeSpan.FromDays(365);

    /// <summary>An account's tokens, the newest first.</summary>
    public Task<List<AccessToken>> OfAsync(long accountId, CancellationToken cancellationToken) =>
        library.AccessTokens.AsNoTracking().Where(token => token.AccountId == accountId).OrderByDescending(token => token.Id).ToListAsync(cancellationToken);

    /// <summary>Makes a token.</summary>
    /// <returns>The token, which nobody can ask for again; or why there is none, as a sentence.</returns>
    public async Task<(string? Token, string? Problem)> MakeAsync(long accountId, string? name, CancellationToken cancellationToken)
    {
        var called = (name ?? "").Trim();
        if (called.Length is 0 or > MaxNameLength)
            return (null, $"Say what the token is for, in at most {MaxNameLength} characters.");
        if (await library.AccessTokens.CountAsync(token => token.AccountId == accountId, cancellationToken) >= Most)
            return (null, $"You have {Most} tokens, which is all there can be. Take one back first.");

        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var now = clock.GetUtcNow().UtcDateTime;
        library.AccessTokens.Add(new AccessToken { AccountId = accountId, Name = called, Hash = HashOf(secret), MadeAt = now, ExpiresAt = now + Lasts });
        await library.SaveChangesAsync(cancellationToken);
        return (secret, null);
    }

    /// <summary>Whose token it is; null when it is nobody's, or not any more.</summary>
    public async Task<long?> FindAsync(string token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        var (hash, now) = (HashOf(token), clock.GetUtcNow().UtcDateTime);
        var found = await library.AccessTokens.AsNoTracking().SingleOrDefaultAsync(known => known.Hash == hash && known.ExpiresAt > now, cancellationToken);
        if (found is not null && !(found.UsedAt > now.AddHours(-1)))
            await library.AccessTokens.Where(known => known.Id == found.Id).ExecuteUpdateAsync(known => known.SetProperty(one => one.UsedAt, now), cancellationToken);
        return found?.AccountId;
    }

    /// <summary>Takes a token of an account back; programs that have it are strangers from now on.</summary>
    /// <returns>False when the account has no such token.</returns>
    public async Task<bool> RevokeAsync(long accountId, long id, CancellationToken cancellationToken) =>
        await library.AccessTokens.Where(token => token.Id == id && token.AccountId == accountId).ExecuteDeleteAsync(cancellationToken) > 0;

    // As random as the hash is long: nothing is gained by a slow hash or a salt.
    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
