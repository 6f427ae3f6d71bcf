using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Duplicates.Finding;

/// <summary>Finds the pairs of some articles with any others.</summary>
internal sealed class PairFinding(LibraryContext library, TitleIndex titles)
{
    // More is noise: whoever has merged the best ten finds the rest in the queue the next time.
    private const int MostOfOneArticle = 10;

    public async Task<Dictionary<(long First, long Second), DuplicateVerdict>> FindAsync(List<long> articleIds, CancellationToken cancellationToken)
    {
        await titles.RenewAsync(library, articleIds, cancellationToken);
        var candidates = await CandidatesAsync(articleIds, cancellationToken);
        var ids = candidates.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct().ToList();
        var articles = new Dictionary<long, ComparedArticle>();
        foreach (var some in ids.Chunk(1000))
        {
            foreach (var article in await library.Articles.AsNoTracking().Where(article => some.Contains(article.Id))
                .Select(ComparedArticle.FromArticle).ToListAsync(cancellationToken))
            {
                articles[article.Id] = article;
            }
        }

        var decided = await DecidedPairs.ReadAsync(library, cancellationToken);
        await decided.ReadRelationsAsync(library, ids, cancellationToken);
        var verdicts = new List<((long First, long Second) Ids, DuplicateVerdict Verdict)>();
        foreach (var pair in candidates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (articles.TryGetValue(pair.First, out var first) && articles.TryGetValue(pair.Second, out var second)
                && DuplicateRules.Compare(first, second) is { } verdict && !decided.Contain(first, second))
            {
                verdicts.Add((pair, verdict));
            }
        }

        return BestOf(verdicts);
    }

    private async Task<HashSet<(long First, long Second)>> CandidatesAsync(List<long> articleIds, CancellationToken cancellationToken)
    {
        var pairs = new HashSet<(long First, long Second)>();
        foreach (var id in articleIds)
        {
            foreach (var other in titles.Like(id).Where(other => other != id))
            {
                pairs.Add(DuplicatePair.InOrder(id, other));
            }
        }

        var ours = library.Articles.Where(article => articleIds.Contains(article.Id));
        var shared = await ours.Where(article => article.DoiKey != null)
            .Join(library.Articles, article => article.DoiKey, other => other.DoiKey, (article, other) => new { Ours = article.Id, Other = other.Id })
            .Where(pair => pair.Ours != pair.Other).ToListAsync(cancellationToken);
        shared.AddRange(await ours.Where(article => article.Pmcid != null)
            .Join(library.Articles, article => article.Pmcid, other => other.Pmcid, (article, other) => new { Ours = article.Id, Other = other.Id })
            .Where(pair => pair.Ours != pair.Other).ToListAsync(cancellationToken));
        pairs.UnionWith(shared.Select(pair => DuplicatePair.InOrder(pair.Ours, pair.Other)));
        return pairs;
    }

    private static Dictionary<(long First, long Second), DuplicateVerdict> BestOf(List<((long First, long Second) Ids, DuplicateVerdict Verdict)> verdicts)
    {
        var counts = new Dictionary<long, int>();
        var best = new Dictionary<(long First, long Second), DuplicateVerdict>();
        foreach (var (ids, verdict) in verdicts.OrderByDescending(pair => pair.Verdict.Score).ThenBy(pair => pair.Ids))
        {
            var (first, second) = (counts.GetValueOrDefault(ids.First), counts.GetValueOrDefault(ids.Second));
            if (first < MostOfOneArticle && second < MostOfOneArticle)
            {
                (counts[ids.First], counts[ids.Second]) = (first + 1, second + 1);
                best[ids] = verdict;
            }
        }

        return best;
    }
}
