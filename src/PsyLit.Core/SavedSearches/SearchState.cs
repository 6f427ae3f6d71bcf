using PsyLit.Core.Search;
using PsyLit.Core.Search.Facets;

namespace PsyLit.Core.SavedSearches;

/// <summary>Filters and order of a search by their names, as a library keeps them: <c>mechanism:5-ht2a</c>, <c>newest</c>.</summary>
public static class SearchState
{
    /// <summary>The facet values chosen.</summary>
    public static IReadOnlyList<string> Filters(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return [.. request.Filters.Select(choice => $"{Name(choice.Facet)}:{choice.Value}")];
    }

    /// <summary>The order; null for the usual one.</summary>
    public static string? Sort(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Sort == default ? null : Name(request.Sort);
    }

    /// <summary>The search again. A facet or an order that this program does not know is left out.</summary>
    public static SearchRequest Request(string text, IReadOnlyList<string> filters, string? sort = null)
    {
        ArgumentNullException.ThrowIfNull(filters);
        return new SearchRequest
        {
            Text = text,
            Filters = [.. filters.Select(Choice).OfType<FacetChoice>()],
            Sort = Enum.TryParse<SearchSort>(sort, ignoreCase: true, out var known) ? known : default,
        };
    }

    private static FacetChoice? Choice(string filter)
    {
        var colon = filter.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Enum.TryParse<Facet>(filter[..colon], ignoreCase: true, out var facet) ? new FacetChoice(facet, filter[(colon + 1)..]) : null;
    }

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
