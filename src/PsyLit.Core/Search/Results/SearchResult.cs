using PsyLit.Core.Search.Facets;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.Search.Results;

/// <summary>What a search found, or why it could not be read.</summary>
public sealed record SearchResult
{
    /// <summary>What was asked, with page and page size brought into their limits.</summary>
    public required SearchRequest Request { get; init; }

    /// <summary>Set when the query is malformed; then nothing else is.</summary>
    public QueryError? Error { get; init; }

    /// <summary>How the query was understood; null when it could not be read.</summary>
    public QueryReading? Reading { get; init; }

    /// <summary>How each term was understood, in the order typed.</summary>
    public IReadOnlyList<TermReading> Readings => Reading?.Readings ?? [];

    /// <summary>How many records match in all.</summary>
    public int Total { get; init; }

    /// <summary>The most records that only come near which are shown behind those that match.</summary>
    public const int MostNear = 100;

    /// <summary>How many records have some of the terms only; 0 when they were not looked for.</summary>
    public int NearTotal { get; init; }

    /// <summary>How many pages they all make; 0 when there are none.</summary>
    public int PageCount => (Total + Math.Min(MostNear, NearTotal) + Request.PageSize - 1) / Request.PageSize;

    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    /// <summary>Counts by facet, largest first; years newest first.</summary>
    public IReadOnlyList<FacetCount> Facets { get; init; } = [];

    /// <summary>The facets that have values which <see cref="Facets"/> does not name (<see cref="SearchRequest.AllOf"/>).</summary>
    public IReadOnlyList<Facet> FacetsWithMore { get; init; } = [];

    /// <summary>A sentence on why no record matches, or the page shows none, and what would help; null when there are hits that match.</summary>
    public string? Advice { get; init; }
}
