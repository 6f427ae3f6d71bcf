using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Facets;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Results.Ordering;

namespace PsyLit.Core.Search.Results.Finding;

/// <summary>Finds the hits of a request in one look: those that match, narrowed by the facet values chosen, and behind them what comes nearest.</summary>
internal sealed class FoundHits(IndexLook look, FoundCache cache, Vocabulary vocabulary)
{
    /// <summary>When so many records match, nobody reads on behind them.</summary>
    private const int Enough = 20;

    /// <summary>So many of the first hits are remembered: ten pages.</summary>
    private const int Remembered = 200;

    /// <summary>About how many bytes a counted value takes.</summary>
    private const int SizeOfCount = 48;

    private const int SizeOfHit = 12;

    /// <summary>The list of hits, with those that are asked for in it.</summary>
    /// <param name="queries">The query, and what comes nearest to it where there is something.</param>
    /// <param name="filters">The facet values chosen.</param>
    /// <param name="order">The order.</param>
    /// <param name="skip">Hits of the pages before.</param>
    /// <param name="take">Hits of a page.</param>
    public HitList Find(IReadOnlyList<PlannedQuery> queries, IReadOnlyList<FacetChoice> filters, SearchOrder order, int skip, int take)
    {
        var keys = queries.Select(query => QueryKey.Of(query.Query)).ToList();
        var key = $"list {vocabulary.Fingerprint} {order.Sort} {string.Join(' ', filters.Select(filter => $"{filter.Facet}={filter.Value}"))}\n{string.Join('\n', keys)}";
        // Comments are written without changing the index.
        var mayRemember = order.Sort != SearchSort.Discussed && skip <= Remembered - take;
        if (!mayRemember)
            return Find(queries, keys, filters, order, (skip, take));
        if (cache.Find<HitList>(look.View, key) is { } known)
            return known;

        var found = Find(queries, keys, filters, order, (0, Remembered));
        cache.Keep(look.View, key, found, (key.Length * sizeof(char)) + (found.Counts.Count * SizeOfCount) + (found.Hits.Count * SizeOfHit));
        return found;
    }

    private HitList Find(IReadOnlyList<PlannedQuery> queries, List<string> keys, IReadOnlyList<FacetChoice> filters, SearchOrder order, (int Skip, int Take) page)
    {
        var isRanked = order.Sort == SearchSort.Relevance;
        var hits = Remember($"hits {isRanked} {keys[0]}", queries[0].Query is not null, toKeep => Hits.Of(look, queries[0].Plan(), isRanked, toKeep));
        var facets = new FacetCounter(hits.View, vocabulary, filters);
        var (kept, total) = facets.Narrow(look, hits);
        var first = Placed(hits, new HitOrder(look, hits, order).Page(kept, total, page.Skip, page.Take), isNear: false);
        var near = 0;
        if (queries.Count > 1 && isRanked && total < Enough)
        {
            var others = Remember($"near {keys[0]}\n{keys[1]}", mayRemember: true, _ => Hits.Of(look, queries[1].Plan(), isRanked).Without(look, hits));
            (var keptNear, near) = new FacetCounter(others.View, vocabulary, filters).Narrow(look, others);
            first.AddRange(Placed(others, new HitOrder(look, others, order).Page(keptNear, near, Math.Max(0, page.Skip - total), page.Take - first.Count), isNear: true));
        }

        return new HitList { Total = total, Unfiltered = hits.Count, Near = near, Counts = [.. facets.Counts()], Skipped = page.Skip, Hits = first };
    }

    private static List<PlacedHit> Placed(Hits hits, IReadOnlyList<int> places, bool isNear)
    {
        var placed = new List<PlacedHit>(places.Count);
        foreach (var place in places)
            placed.Add(new PlacedHit(hits.Documents[place], hits.Scores?[place] ?? 0, isNear));
        return placed;
    }

    private Hits Remember(string key, bool mayRemember, Func<bool, Hits> find)
    {
        if (!mayRemember)
            return find(false);
        if (cache.Find<KeptHits>(look.View, key) is not { } kept)
        {
            kept = new KeptHits(find(true));
            cache.Keep(look.View, key, kept, kept.Size);
        }

        look.Hold(kept);
        return kept.Hits;
    }
}
