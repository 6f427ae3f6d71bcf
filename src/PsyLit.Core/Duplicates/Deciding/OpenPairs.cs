using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Duplicates.Deciding;

/// <summary>The pairs that wait for a curator. Those of an article that was merged into another since are not among them.</summary>
public static class OpenPairs
{
    /// <summary>The open pairs with both their articles, in no order.</summary>
    public static IQueryable<OpenPair> WithArticles(LibraryContext library)
    {
        ArgumentNullException.ThrowIfNull(library);
        return from pair in library.DuplicatePairs.AsNoTracking()
               where pair.State == DuplicateState.Open
               join first in library.Articles.AsNoTracking() on pair.FirstArticleId equals first.Id
               join second in library.Articles.AsNoTracking() on pair.SecondArticleId equals second.Id
               select new OpenPair { Pair = pair, First = first, Second = second };
    }

    /// <summary>By article: the open pairs it is in, and the other record of each; for pages that list articles.</summary>
    public static async Task<ILookup<long, (long PairId, long OtherId)>> OfAsync(
        LibraryContext library, IReadOnlyCollection<long> articleIds, CancellationToken cancellationToken = default) =>
        (await WithArticles(library).Where(open => articleIds.Contains(open.First.Id) || articleIds.Contains(open.Second.Id))
            .OrderByDescending(open => open.Pair.Score).Select(open => new { open.Pair.Id, One = open.First.Id, Other = open.Second.Id })
            .ToListAsync(cancellationToken))
            .SelectMany(pair => new[] { (Article: pair.One, pair.Id, pair.Other), (Article: pair.Other, pair.Id, Other: pair.One) })
            .ToLookup(end => end.Article, end => (end.Id, end.Other));

    /// <summary>
    /// Asks about the article that stays whatever was open about the one that goes into it; saved with the merge. The old questions stay,
    /// unseen, for the case that the merge is taken back.
    /// </summary>
    internal static async Task PassOnAsync(LibraryContext library, long from, long to, DateTime now, CancellationToken cancellationToken)
    {
        var open = await library.DuplicatePairs.AsNoTracking()
            .Where(pair => pair.State == DuplicateState.Open && (pair.FirstArticleId == from || pair.SecondArticleId == from)).ToListAsync(cancellationToken);
        var asked = (await library.DuplicatePairs.AsNoTracking().Where(pair => pair.FirstArticleId == to || pair.SecondArticleId == to)
                .Select(pair => pair.FirstArticleId == to ? pair.SecondArticleId : pair.FirstArticleId).ToListAsync(cancellationToken))
            .Append(to).ToHashSet();
        foreach (var pair in open)
        {
            var other = pair.FirstArticleId == from ? pair.SecondArticleId : pair.FirstArticleId;
            if (asked.Add(other))
            {
                library.DuplicatePairs.Add(new DuplicatePair
                {
                    FirstArticleId = Math.Min(to, other),
                    SecondArticleId = Math.Max(to, other),
                    Score = pair.Score,
                    Reason = pair.Reason,
                    FoundAt = now,
                });
            }
        }
    }

    /// <summary>Takes away the questions that <see cref="PassOnAsync"/> passed on with a merge, unless somebody has answered them.</summary>
    internal static Task<int> TakeBackAsync(LibraryContext library, Merger merger, CancellationToken cancellationToken) => library.DuplicatePairs
        .Where(pair => pair.State == DuplicateState.Open && pair.FoundAt == merger.MergedAt
            && (pair.FirstArticleId == merger.KeptArticleId || pair.SecondArticleId == merger.KeptArticleId)
            && library.DuplicatePairs.Any(other => (other.FirstArticleId == merger.MergedArticleId || other.SecondArticleId == merger.MergedArticleId)
                && other.FirstArticleId + other.SecondArticleId - merger.MergedArticleId == pair.FirstArticleId + pair.SecondArticleId - merger.KeptArticleId))
        .ExecuteDeleteAsync(cancellationToken);
}
