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

    /// <summary>How many pages they make; 0 when none matches.</summary>
    public int PageCount => (Total + Request.PageSize - 1) / Request.PageSize;

    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    /// <summary>
    /// After the last of the <see cref="Hits"/> of a question or a few words in a row, when they are few: the best of the records that have
    /// only some of the words. Not counted anywhere.
    /// </summary>
    public IReadOnlyList<SearchHit> Nearest { get; init; } = [];

    /// <summary>Counts by facet, largest first; years newest first.</summary>
    public IReadOnlyList<FacetCount> Facets { get; init; } = [];

    /// <summary>A sentence on why there is nothing to show and what would help; null when there are hits.</summary>
    public string? Advice { get; init; }
}
