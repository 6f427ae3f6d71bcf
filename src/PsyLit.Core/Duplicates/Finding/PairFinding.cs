using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Duplicates.Finding;

/// <summary>Finds the pairs of some articles with any others.</summary>
internal sealed class PairFinding
{
    // More is noise: whoever has merged the best ten finds the rest in the queue the next time.
    private const int MostOfOneArticle = 10;

    // The likeliest come first. So many are only there in a series of works with nearly the same title.
    private const int MostCompared = 30;

    private readonly LibraryContext library;
    private readonly TitleIndex titles;
    private readonly PairFamilies families;

    private PairFinding(LibraryContext library, TitleIndex titles, PairFamilies families) => (this.library, this.titles, this.families) = (library, titles, families);

    /// <summary>Reads the titles of the library and what waits in the queue; one finding serves a whole search.</summary>
    public static async Task<PairFinding> BeginAsync(LibraryContext library, CancellationToken cancellationToken)
    {
        var titles = await TitleIndex.ReadAsync(library, cancellationToken);
        return new PairFinding(library, titles, await PairFamilies.ReadAsync(library, titles, cancellationToken));
    }

    /// <returns>The best pairs, those that wait for an answer already before others.</returns>
    public async Task<Dictionary<(long First, long Second), DuplicateVerdict>> FindAsync(List<long> articleIds, CancellationToken cancellationToken)
    {
        await titles.RenewAsync(library, articleIds, cancellationToken);
        var decided = await DecidedPairs.ReadAsync(library, cancellationToken);
        var asked = (await library.DuplicatePairs.AsNoTracking()
                .Where(pair => pair.State == DuplicateState.Open && (articleIds.Contains(pair.FirstArticleId) || articleIds.Contains(pair.SecondArticleId)))
                .Select(pair => new { pair.FirstArticleId, pair.SecondArticleId }).ToListAsync(cancellationToken))
            .Select(pair => (First: pair.FirstArticleId, Second: pair.SecondArticleId)).ToHashSet();
        var candidates = await CandidatesAsync(articleIds, decided, cancellationToken);
        candidates.UnionWith(asked);
        var ids = candidates.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct().ToList();
        var articles = await ArticlesAsync(ids, cancellationToken);
        await decided.ReadRelationsAsync(library, ids, cancellationToken);
        var verdicts = new List<((long First, long Second) Ids, DuplicateVerdict Verdict)>();
        foreach (var pair in candidates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (articles.TryGetValue(pair.First, out var first) && articles.TryGetValue(pair.Second, out var second)
                && DuplicateRules.Compare(first.Article, first.Title, second.Article, second.Title) is { } verdict && !decided.Contain(first.Article, second.Article))
            {
                verdicts.Add((pair, verdict));
            }
        }

        var best = BestOf(verdicts, asked);
        var kept = families.WithRoom(best.Keys, pair => !asked.Contains(pair)).Concat(asked.Where(best.ContainsKey));
        return kept.ToDictionary(pair => pair, pair => best[pair]);
    }

    private async Task<Dictionary<long, (ComparedArticle Article, ComparedTitle Title)>> ArticlesAsync(List<long> ids, CancellationToken cancellationToken)
    {
        var articles = new Dictionary<long, (ComparedArticle Article, ComparedTitle Title)>();
        foreach (var some in ids.Chunk(1000))
        {
            foreach (var article in await library.Articles.AsNoTracking().Where(article => some.Contains(article.Id))
                .Select(ComparedArticle.FromArticle).ToListAsync(cancellationToken))
            {
                articles[article.Id] = (article, new ComparedTitle(article.Title));
            }
        }

        return articles;
    }

    private async Task<HashSet<(long First, long Second)>> CandidatesAsync(List<long> articleIds, DecidedPairs decided, CancellationToken cancellationToken)
    {
        var pairs = new HashSet<(long First, long Second)>();
        foreach (var id in articleIds)
        {
            cancellationToken.ThrowIfCancellationRequested();
            pairs.UnionWith(titles.Like(id).Where(other => other != id).Select(other => DuplicatePair.InOrder(id, other))
                .Where(pair => !decided.Contain(pair)).Take(MostCompared));
        }

        var ours = articleIds.ToHashSet();
        foreach (var sharing in await SharedIdentifiers.OfAsync(library, articleIds, cancellationToken))
        {
            pairs.UnionWith(sharing.Where(ours.Contains).SelectMany(id => sharing.Where(other => other != id).Select(other => DuplicatePair.InOrder(id, other))));
        }

        return pairs;
    }

    private static Dictionary<(long First, long Second), DuplicateVerdict> BestOf(
        List<((long First, long Second) Ids, DuplicateVerdict Verdict)> verdicts, HashSet<(long First, long Second)> asked)
    {
        var counts = new Dictionary<long, int>();
        var best = new Dictionary<(long First, long Second), DuplicateVerdict>();
        foreach (var (ids, verdict) in verdicts.OrderByDescending(pair => asked.Contains(pair.Ids)).ThenByDescending(pair => pair.Verdict.Score).ThenBy(pair => pair.Ids))
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
