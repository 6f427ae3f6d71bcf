namespace PsyLit.Core.Search;

/// <summary>What a search found, or why it could not be read.</summary>
public sealed record SearchResult
{
    public required SearchRequest Request { get; init; }

    /// <summary>Set when the query is malformed; then nothing else is.</summary>
    public QueryError? Error { get; init; }

    public IReadOnlyList<TermReading> Readings { get; init; } = [];

    /// <summary>How many records match in all.</summary>
    public int Total { get; init; }

    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    /// <summary>Counts by facet, largest first; years newest first.</summary>
    public IReadOnlyList<FacetCount> Facets { get; init; } = [];
}
