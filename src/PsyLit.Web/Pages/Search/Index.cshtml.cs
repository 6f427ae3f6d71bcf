using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Concepts;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Facets;
using PsyLit.Core.Search.Results;
using PsyLit.Web.Pages.Shared.Entries;

namespace PsyLit.Web.Pages.Search;

/// <summary>Search and browse: every state of the page is an address.</summary>
public sealed class IndexModel(ArticleSearch search, ConceptMatcher concepts) : PageModel
{
    public SearchAddress Address { get; private set; } = null!;

    public SearchResult Result { get; private set; } = null!;

    public IReadOnlyList<ArticleEntry> Entries { get; private set; } = [];

    public SearchRequest Query => Address.Request;

    /// <summary>How many pages the hits make; at least 1.</summary>
    public int PageCount => Math.Max(1, Result.PageCount);

    /// <summary>True when the page asked for lies behind the last.</summary>
    public bool IsBeyondLast => Result.Total > 0 && Query.Page > PageCount;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Address = SearchAddress.Read(Request.Query);
        Result = await search.SearchAsync(Query, cancellationToken);
        Entries = [.. Result.Hits.Select(hit => HitEntry.Of(hit, concepts.Vocabulary))];
        if (Result.Error is not null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return Page();
    }

    /// <summary>A filter's value in words.</summary>
    public string LabelOf(FacetChoice choice) =>
        Result.Facets.FirstOrDefault(count => count.Facet == choice.Facet && count.Value == choice.Value)?.Label
        ?? concepts.Vocabulary.Find(choice.Value)?.Label
        ?? choice.Value;
}
