using PsyLit.Core.Accounts;
using PsyLit.Core.Search.Facets;

namespace PsyLit.Core.Search;

/// <summary>One state of the search page: everything in it but the visitor is in the page's address.</summary>
public sealed record SearchRequest
{
    /// <summary>The most characters a query may have; longer ones are answered with an error, not cut.</summary>
    public const int MaxTextLength = 20_000;

    public const int DefaultPageSize = 20;

    public const int MaxPageSize = 200;

    /// <summary>What was typed; empty to browse everything.</summary>
    public string Text { get; init; } = "";

    public SearchSort Sort { get; init; }

    /// <summary>Facet values chosen: values of one facet widen (OR), different facets narrow (AND).</summary>
    public IReadOnlyList<FacetChoice> Filters { get; init; } = [];

    /// <summary>The facet whose values are all named, not only the most frequent; null for none.</summary>
    public Facet? AllOf { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = DefaultPageSize;

    /// <summary>Who asks, and is meant by <c>by:me</c>.</summary>
    public Visitor Visitor { get; init; } = Visitor.Guest;
}
