using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Relations;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Duplicates.Deciding;

/// <summary>What a curator can decide about a pair beside merging it.</summary>
public sealed class PairDecisions(LibraryContext library, TimeProvider clock)
{
    /// <summary>The relations a curator can make between two records of the queue, from the one to the other.</summary>
    public static IReadOnlyList<NoticeKind> Relations { get; } = [NoticeKind.PreprintOf, NoticeKind.UpdateOf, NoticeKind.ErratumFor, NoticeKind.CommentOn];

    /// <summary>Two works: they are never asked about again.</summary>
    /// <returns>False when the pair is not open any more.</returns>
    public async Task<bool> ApartAsync(long pairId, long accountId, CancellationToken cancellationToken = default) =>
        await DecideAsync(pairId, DuplicateState.DifferentWorks, accountId, cancellationToken) > 0;

    /// <summary>Two works of which one says what it is to the other; both stay, each with a banner that leads to the other.</summary>
    /// <param name="pairId">An open pair.</param>
    /// <param name="fromId">The record of the pair that is a preprint, an update, a correction of the other.</param>
    /// <param name="kind">One of <see cref="Relations"/>.</param>
    /// <param name="accountId">Who relates them.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    /// <returns>False when the pair is not open any more, or is not of that record.</returns>
    public async Task<bool> RelateAsync(long pairId, long fromId, NoticeKind kind, long accountId, CancellationToken cancellationToken = default)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var pair = await library.DuplicatePairs.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == pairId, cancellationToken);
        if (pair is null || !Relations.Contains(kind) || (fromId != pair.FirstArticleId && fromId != pair.SecondArticleId)
            || await DecideAsync(pairId, DuplicateState.Related, accountId, cancellationToken) == 0)
        {
            return false;
        }

        var toId = fromId == pair.FirstArticleId ? pair.SecondArticleId : pair.FirstArticleId;
        library.ArticleRelations.Add(new ArticleRelation { ArticleId = fromId, Kind = kind, OtherArticleId = toId });
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Takes a decision back: the pair is asked about again, and a relation made with it is gone.</summary>
    /// <returns>False when there is nothing to take back; a merge is taken back by <c>UnmergeArticles</c>.</returns>
    public async Task<bool> ReopenAsync(long pairId, CancellationToken cancellationToken = default)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var pair = await library.DuplicatePairs.SingleOrDefaultAsync(candidate => candidate.Id == pairId, cancellationToken);
        if (pair is null || pair.State is not (DuplicateState.DifferentWorks or DuplicateState.Related))
        {
            return false;
        }

        long[] both = [pair.FirstArticleId, pair.SecondArticleId];
        await library.ArticleRelations
            .Where(relation => relation.OtherArticleId != null && both.Contains(relation.ArticleId) && both.Contains(relation.OtherArticleId.Value))
            .ExecuteDeleteAsync(cancellationToken);
        (pair.State, pair.DecidedAt, pair.DecidedByAccountId) = (DuplicateState.Open, null, null);
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private Task<int> DecideAsync(long pairId, DuplicateState state, long accountId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return library.DuplicatePairs.Where(pair => pair.Id == pairId && pair.State == DuplicateState.Open)
            .ExecuteUpdateAsync(
                set => set.SetProperty(pair => pair.State, state).SetProperty(pair => pair.DecidedAt, now).SetProperty(pair => pair.DecidedByAccountId, accountId),
                cancellationToken);
    }
}
