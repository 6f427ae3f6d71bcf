using PsyLit.Core.SavedSearches;
using PsyLit.Core.Search;
using PsyLit.Web.Pages.Search;

namespace PsyLit.Web.Pages.SavedSearches;

/// <summary>A saved search in a list.</summary>
/// <param name="Search">The search.</param>
/// <param name="New">How many records have come in for it since the last look.</param>
public sealed record SavedSearchRow(SavedSearch Search, int New)
{
    /// <summary>Opens it and notes the look.</summary>
    public string Address => $"/searches/{Search.Id}";

    /// <summary>Opens it with what came in last on top, and notes the look.</summary>
    public string NewAddress => $"/searches/{Search.Id}?first=new";

    /// <summary>Its filters in words: "mechanism 5-ht2a".</summary>
    public IEnumerable<string> Filters => Search.Filters.Select(filter => filter.Replace(":", " ", StringComparison.Ordinal));

    /// <summary>The search page in the state that was saved.</summary>
    /// <param name="search">The search.</param>
    /// <param name="newestFirst">True for the last added first.</param>
    public static string ResultsOf(SavedSearch search, bool newestFirst)
    {
        ArgumentNullException.ThrowIfNull(search);
        var request = SearchState.Request(search.Text, search.Filters, search.Sort);
        return SearchAddress.Of(newestFirst ? request with { Sort = SearchSort.Added } : request).ToString();
    }
}
