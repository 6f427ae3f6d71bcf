using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Search.Results.Ordering;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search;

/// <summary>How much of the library is about each concept, from the same values that search counts by.</summary>
public sealed class ConceptCounts(ArticleMatcher index)
{
    /// <summary>How many articles name each concept or one below it, by concept id; concepts without an article are not among them.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancellationToken = default) =>
        await index.LookAsync([null], (look, steps) => Count(look.View, ConceptTotals.Of(look, steps[0]).Having), cancellationToken) ?? [];

    /// <summary>The ids of the newest articles, by date of publication, that name the concept or one below it.</summary>
    public async Task<IReadOnlyList<long>> NewestAsync(string conceptId, int most, CancellationToken cancellationToken = default) =>
        await index.MatchAsync(new IndexQuery.Concept(conceptId), isRanked: false, (look, hits) => Newest(look, hits, most), cancellationToken) ?? [];

    private static Dictionary<string, int> Count(IndexView view, int[] counts) =>
        Enumerable.Range(0, counts.Length).Where(concept => counts[concept] > 0)
            .ToDictionary(concept => view.ConceptIds[concept], concept => counts[concept], StringComparer.Ordinal);

    private static List<long> Newest(IndexLook look, Hits hits, int most)
    {
        var all = look.Numbers(hits.Count);
        for (var i = 0; i < hits.Count; i++)
            all[i] = i;
        return [.. new HitOrder(look, hits, new SearchOrder(SearchSort.Newest)).Page(all, hits.Count, 0, most).Select(hits.ArticleId)];
    }
}
