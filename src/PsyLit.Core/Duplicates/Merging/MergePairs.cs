using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Duplicates.Deciding;

namespace PsyLit.Core.Duplicates.Merging;

/// <summary>Merges several pairs at once, each by the <see cref="KeeperRule"/>.</summary>
public sealed class MergePairs(LibraryContext library, MergeArticles merge)
{
    /// <summary>Merges the pairs one after the other. A pair whose record has gone into another meanwhile is passed over.</summary>
    /// <param name="pairIds">Pairs of the queue.</param>
    /// <param name="accountId">Who merges.</param>
    /// <param name="cancellationToken">Stops between two pairs; those merged stay merged.</param>
    /// <returns>The entries of the log, in order; fewer than the pairs when some were passed over.</returns>
    public async Task<IReadOnlyList<long>> RunAsync(IReadOnlyCollection<long> pairIds, long? accountId, CancellationToken cancellationToken = default)
    {
        var merged = new List<long>();
        foreach (var id in pairIds.Distinct())
        {
            if (await OpenPairs.WithArticles(library).SingleOrDefaultAsync(open => open.Pair.Id == id, cancellationToken) is not { } open)
            {
                continue;
            }

            var (kept, other) = await ChooseAsync(open, cancellationToken);
            var result = await merge.RunAsync(kept, other, null, accountId, cancellationToken);
            if (result.Problem is null)
            {
                merged.Add(result.MergerId);
            }
        }

        return merged;
    }

    private async Task<(long Kept, long Merged)> ChooseAsync(OpenPair open, CancellationToken cancellationToken)
    {
        var first = await CountAsync(open.First.Id, cancellationToken);
        var second = await CountAsync(open.Second.Id, cancellationToken);
        return KeeperRule.Choose(open.First, first, open.Second, second).FirstStays ? (open.First.Id, open.Second.Id) : (open.Second.Id, open.First.Id);
    }

    private Task<int> CountAsync(long articleId, CancellationToken cancellationToken) =>
        library.Comments.CountAsync(comment => comment.ArticleId == articleId && comment.DeletedAt == null, cancellationToken);
}
