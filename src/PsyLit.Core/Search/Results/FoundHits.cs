using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Facets;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Matching.Steps;

namespace PsyLit.Core.Search.Results;

/// <summary>The hits of a request in one look: those that match, narrowed by the facet values chosen, and behind them what comes nearest.</summary>
internal sealed class FoundHits
{
    /// <summary>When so many records match, nobody reads on behind them.</summary>
    private const int Enough = 20;

    private readonly IndexLook look;
    private readonly SearchOrder order;
    private readonly Hits hits;
    private readonly int[] kept;
    private readonly Hits? near;
    private readonly int[] keptNear = [];

    /// <param name="look">The look.</param>
    /// <param name="steps">The query, and what comes nearest to it where there is something.</param>
    /// <param name="filters">The facet values chosen.</param>
    /// <param name="order">The order.</param>
    /// <param name="vocabulary">For the facets.</param>
    public FoundHits(IndexLook look, IReadOnlyList<MatchStep> steps, IReadOnlyList<FacetChoice> filters, SearchOrder order, Vocabulary vocabulary)
    {
        this.look = look;
        this.order = order;
        var isRanked = order.Sort == SearchSort.Relevance;
        hits = Hits.Of(look, steps[0], isRanked);
        Facets = new FacetCounter(hits.View, vocabulary, filters);
        (kept, Total) = Facets.Narrow(look, hits);
        Unfiltered = hits.Count;
        if (steps.Count < 2 || !isRanked || Total >= Enough)
            return;

        near = Hits.Of(look, steps[1], isRanked).Without(look, hits);
        (keptNear, Near) = new FacetCounter(near.View, vocabulary, filters).Narrow(look, near);
    }

    /// <summary>The counted facets of those that match.</summary>
    public FacetCounter Facets { get; }

    /// <summary>How many match.</summary>
    public int Total { get; }

    /// <summary>How many match without the facet values chosen.</summary>
    public int Unfiltered { get; }

    /// <summary>How many come near without matching.</summary>
    public int Near { get; }

    /// <summary>The hits from <paramref name="skip"/> on, those that only come near behind all that match.</summary>
    public IEnumerable<(Hits Hits, int Place, bool IsNear)> Page(int skip, int take)
    {
        var matching = new HitOrder(look, hits, order).Page(kept, Total, skip, take);
        foreach (var place in matching)
            yield return (hits, place, false);
        if (near is null || matching.Count == take)
            yield break;
        foreach (var place in new HitOrder(look, near, order).Page(keptNear, Near, Math.Max(0, skip - Total), take - matching.Count))
            yield return (near, place, true);
    }
}
