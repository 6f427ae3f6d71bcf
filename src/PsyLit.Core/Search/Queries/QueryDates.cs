namespace PsyLit.Core.Search.Queries;

/// <summary>Knows whether a query asks for dates.</summary>
public static class QueryDates
{
    /// <summary>True when it does, anywhere.</summary>
    public static bool Any(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return QueryTerms.Of(query).Any(term => term is QueryNode.Dates or QueryNode.Recent);
    }
}
