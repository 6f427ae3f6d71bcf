using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Annotations.Anchors;
using PsyLit.Core.Duplicates.Deciding;
using PsyLit.Core.Relations;
using PsyLit.Core.Search;

namespace PsyLit.Core.Duplicates.Merging;

/// <summary>Makes one article of two that are one work. Nothing is deleted: <see cref="UnmergeArticles"/> takes it back.</summary>
/// <remarks>
/// Comments, drafts, annotations, tags, sources and curators' relations go over to the one that stays; lists are joined; of single fields the one that
/// stays has its own value unless another is chosen. The row of the other stays as it was, hidden, so that its identifiers still find
/// the work and its address leads to the one that stayed.
/// </remarks>
public sealed class MergeArticles(LibraryContext library, ArticleIndex index, TimeProvider clock)
{
    /// <summary>Merges one article into another, in one transaction.</summary>
    /// <param name="keptId">The article that stays.</param>
    /// <param name="mergedId">The article that goes into it.</param>
    /// <param name="fromMerged">Names of <see cref="MergeFields"/> to take from the one that goes; null for those the other lacks.</param>
    /// <param name="accountId">Who merges.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task<MergeResult> RunAsync(
        long keptId, long mergedId, IReadOnlySet<string>? fromMerged, long? accountId, CancellationToken cancellationToken = default)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        library.ChangeTracker.Clear();
        var kept = await library.Articles.SingleOrDefaultAsync(article => article.Id == keptId, cancellationToken);
        var merged = await library.Articles.AsNoTracking().SingleOrDefaultAsync(article => article.Id == mergedId, cancellationToken);
        if (kept is null || merged is null || keptId == mergedId)
        {
            return MergeResult.Refused("One of the two records has been merged already.");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var entry = library.Entry(kept);
        var before = FieldChanges.Snapshot(entry);

        // First of all, because a PMID is unique among the articles that stand.
        await library.Articles.Where(article => article.Id == mergedId)
            .ExecuteUpdateAsync(set => set.SetProperty(article => article.MergedIntoId, keptId), cancellationToken);
        var moved = await ChildTables.MoveAsync(library, mergedId, keptId, cancellationToken);
        if (JoinArticles.Run(kept, merged, fromMerged ?? MergeFields.Missing(kept, merged), now) is { } revision)
        {
            library.ArticleRevisions.Add(revision);
        }

        var merger = new Merger
        {
            KeptArticleId = keptId,
            MergedArticleId = mergedId,
            MergedAt = now,
            AccountId = accountId,
            Before = FieldChanges.Since(before, entry).Write(),
            Moved = moved,
        };
        library.Mergers.Add(merger);
        await library.RewriteRelationsAsync(kept, cancellationToken);
        await DecidePairAsync(keptId, mergedId, accountId, now, cancellationToken);
        await OpenPairs.PassOnAsync(library, mergedId, keptId, now, cancellationToken);
        await library.QueueForIndexAsync(keptId, cancellationToken);
        await library.QueueForIndexAsync(mergedId, cancellationToken);
        await library.SaveChangesAsync(cancellationToken);
        await library.ReanchorAsync([keptId], now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await index.CatchUpAsync(cancellationToken);
        return new MergeResult(merger.Id, null, []);
    }

    private Task<int> DecidePairAsync(long one, long other, long? accountId, DateTime now, CancellationToken cancellationToken)
    {
        var (first, second) = DuplicatePair.InOrder(one, other);
        return library.DuplicatePairs.Where(pair => pair.FirstArticleId == first && pair.SecondArticleId == second)
            .ExecuteUpdateAsync(
                set => set.SetProperty(pair => pair.State, DuplicateState.Merged)
                    .SetProperty(pair => pair.DecidedAt, now)
                    .SetProperty(pair => pair.DecidedByAccountId, accountId),
                cancellationToken);
    }
}
