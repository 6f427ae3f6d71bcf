using PsyLit.Core.Search.Facets;

namespace PsyLit.Core.Search.Results.Finding;

/// <summary>What a search found in one view: how much, of what, and what comes first.</summary>
internal sealed record HitList
{
    /// <summary>How many match.</summary>
    public required int Total { get; init; }

    /// <summary>How many match without the facet values chosen.</summary>
    public required int Unfiltered { get; init; }

    /// <summary>How many come near without matching.</summary>
    public required int Near { get; init; }

    /// <summary>How many of those that match have each facet value.</summary>
    public required IReadOnlyList<(Facet Facet, string Value, int Count)> Counts { get; init; }

    /// <summary>How many hits come before <see cref="Hits"/>.</summary>
    public required int Skipped { get; init; }

    /// <summary>Some of the hits in order, those that only come near behind all that match.</summary>
    public required IReadOnlyList<PlacedHit> Hits { get; init; }

    /// <summary>The hits from <paramref name="skip"/> on, of all, at most <paramref name="take"/>.</summary>
    public IEnumerable<PlacedHit> Page(int skip, int take) => Hits.Skip(skip - Skipped).Take(take);
}
