namespace PsyLit.Core.Search.Queries;

/// <summary>What reading a query's text came to: a query, or the reason why it is none.</summary>
public sealed record QueryParse
{
    internal QueryParse(SearchQuery query) => Query = query;

    internal QueryParse(QueryError error) => Error = error;

    /// <summary>The query; null when there is an <see cref="Error"/>.</summary>
    public SearchQuery? Query { get; }

    /// <summary>The first thing that is wrong; null when there is a <see cref="Query"/>.</summary>
    public QueryError? Error { get; }
}
