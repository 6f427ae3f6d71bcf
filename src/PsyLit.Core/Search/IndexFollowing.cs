using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Concepts.Publishing;

namespace PsyLit.Core.Search;

/// <summary>Lets the search index follow a change of several articles: at once when they are few, in the background when they are many.</summary>
public sealed class IndexFollowing(LibraryContext library, IManyRows rows, ArticleIndex index, RetagBell bell)
{
    /// <summary>The most articles for which whoever changed them waits: about half a second.</summary>
    public const int Few = 500;

    /// <summary>Marks the index entries of articles as out of date. Call it within the transaction of the change: it takes the write lock, so nobody else marks them in between.</summary>
    /// <param name="articleIds">Ids of articles, each once.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task MarkAsync(IReadOnlyCollection<long> articleIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articleIds);
        if (articleIds.Count > Few)
        {
            var waiting = await library.RetagQueue.Select(entry => entry.ArticleId).ToHashSetAsync(cancellationToken);
            rows.Insert(articleIds.Where(id => !waiting.Contains(id)).Select(id => new RetagEntry { ArticleId = id }));
        }
        else
        {
            var queued = await library.IndexQueue.Where(entry => articleIds.Contains(entry.ArticleId)).Select(entry => entry.ArticleId).ToHashSetAsync(cancellationToken);
            rows.Insert(articleIds.Where(id => !queued.Contains(id)).Select(id => new IndexQueueEntry { ArticleId = id }));
        }
    }

    /// <summary>Brings the index up to date, or has it done. Call it after the transaction.</summary>
    /// <param name="articles">How many articles were marked.</param>
    /// <param name="cancellationToken">Ends the waiting; what is marked is followed all the same.</param>
    public async Task FollowAsync(int articles, CancellationToken cancellationToken = default)
    {
        if (articles > Few)
            bell.Ring();
        else
            await index.CatchUpAsync(cancellationToken);
    }

    /// <summary>How many of some articles wait for the background.</summary>
    public async Task<int> WaitingAsync(IQueryable<long> articleIds, CancellationToken cancellationToken = default) =>
        await library.RetagQueue.AnyAsync(cancellationToken)
            ? await library.RetagQueue.CountAsync(entry => articleIds.Contains(entry.ArticleId), cancellationToken)
            : 0;
}
