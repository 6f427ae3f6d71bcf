using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Feeds;

/// <summary>Makes, renews and knows the keys of private feeds.</summary>
public sealed class FeedKeys(LibraryContext library, TimeProvider clock)
{
    private const int TokenBytes = 16;

    /// <summary>The account's token; made now when it has none.</summary>
    public async Task<string> OfAsync(long accountId, CancellationToken cancellationToken = default) =>
        await library.FeedKeys.Where(key => key.AccountId == accountId).Select(key => key.Token).SingleOrDefaultAsync(cancellationToken)
        ?? await RenewAsync(accountId, cancellationToken);

    /// <summary>Gives the account another token. Addresses with the one before lead nowhere from now on.</summary>
    public async Task<string> RenewAsync(long accountId, CancellationToken cancellationToken = default)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        await library.FeedKeys.Where(key => key.AccountId == accountId).ExecuteDeleteAsync(cancellationToken);
        library.FeedKeys.Add(new FeedKey { AccountId = accountId, Token = token, MadeAt = clock.GetUtcNow().UtcDateTime });
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return token;
    }

    /// <summary>Whose token it is; null when it is nobody's (any more).</summary>
    public Task<long?> FindAsync(string token, CancellationToken cancellationToken = default) =>
        library.FeedKeys.Where(key => key.Token == token).Select(key => (long?)key.AccountId).SingleOrDefaultAsync(cancellationToken);
}
