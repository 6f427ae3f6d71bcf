using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Search;

namespace PsyLit.Core.Concepts.Publishing;

/// <summary>Looks records through again after a vocabulary was published or many were tagged, some at a time, so that whoever writes meanwhile hardly waits.</summary>
public sealed class Retagging(LibraryContext library, ArticleIndex index)
{
    /// <summary>Records that are looked through in one go: about half a second of the write lock.</summary>
    private const int Chunk = 1000;

    /// <summary>How many records wait.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken = default) => library.RetagQueue.CountAsync(cancellationToken);

    /// <summary>Looks the next records through.</summary>
    /// <returns>False when none waited.</returns>
    public async Task<bool> NextAsync(CancellationToken cancellationToken = default)
    {
        if (!await library.RetagQueue.AnyAsync(cancellationToken))
            return false;
        await using (var transaction = await library.Database.BeginTransactionAsync(cancellationToken))
        {
            var ids = await library.RetagQueue.OrderBy(entry => entry.ArticleId).Take(Chunk).Select(entry => entry.ArticleId).ToListAsync(cancellationToken);
            var queued = (await library.IndexQueue.Where(entry => ids.Contains(entry.ArticleId)).Select(entry => entry.ArticleId).ToListAsync(cancellationToken)).ToHashSet();
            library.IndexQueue.AddRange(ids.Where(id => !queued.Contains(id)).Select(id => new IndexQueueEntry { ArticleId = id }));
            await library.SaveChangesAsync(cancellationToken);
            library.ChangeTracker.Clear();
            await library.RetagQueue.Where(entry => ids.Contains(entry.ArticleId)).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        // From here on the index queue knows of them, which every start empties.
        await index.CatchUpAsync(cancellationToken);
        return true;
    }
}
