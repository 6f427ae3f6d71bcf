using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Accounts;
using PsyLit.Core.Concepts;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Facets;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Search.Reading.Story;
using PsyLit.Core.Search.Results;
using PsyLit.Web.Pages.SavedSearches;
using PsyLit.Web.Pages.Shared.Entries;

namespace PsyLit.Web.Pages.Search;

/// <summary>Search and browse: every state of the page is an address.</summary>
public sealed class IndexModel(ArticleSearch search, ReadingStory story, ConceptMatcher concepts) : PageModel
{
    public SearchAddress Address { get; private set; } = null!;

    public SearchResult Result { get; private set; } = null!;

    /// <summary>How the query was read; null when it could not be.</summary>
    public QueryReading? Reading { get; private set; }

    /// <summary>True when the reading is to be shown open, with the number of records of each term.</summary>
    public bool IsReadingOpen { get; private set; }

    /// <summary>Records that match.</summary>
    public IReadOnlyList<ArticleEntry> Entries { get; private set; } = [];

    /// <summary>Records that have some of the terms only.</summary>
    public IReadOnlyList<ArticleEntry> Nearest { get; private set; } = [];

    public SearchRequest Query => Address.Request;

    /// <summary>How many pages the hits make; at least 1.</summary>
    public int PageCount => Math.Max(1, Result.PageCount);

    /// <summary>True when the page asked for lies behind the last.</summary>
    public bool IsBeyondLast => Result.PageCount > 0 && Query.Page > PageCount;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Address = SearchAddress.Read(Request.Query);
        Result = await search.SearchAsync(Query with { Visitor = Visitor.Of(User) }, cancellationToken);
        HttpContext.NoteInHistory(Result);
        Reading = Result.Reading;
        IsReadingOpen = Request.Query[ReadingWords.Parameter] == ReadingWords.Open;
        if (IsReadingOpen && Result.Error is null && Reading is { Query: not null, IsCounted: false })
        {
            Reading = await story.TellAsync(Reading, isEmpty: false, cancellationToken);
        }

        Entries = [.. Result.Hits.Where(hit => !hit.IsNear).Select(hit => HitEntry.Of(hit, concepts.Vocabulary))];
        Nearest = [.. Result.Hits.Where(hit => hit.IsNear).Select(hit => HitEntry.Of(hit, concepts.Vocabulary))];
        if (Result.Error is not null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return Page();
    }

    /// <summary>The counted mechanisms as the vocabulary has them.</summary>
    public IReadOnlyList<FacetNode> Mechanisms => FacetNode.Arrange([.. Result.Facets.Where(count => count.Facet == Facet.Mechanism)], concepts.Vocabulary);

    /// <summary>A filter's value in words.</summary>
    public string LabelOf(FacetChoice choice) =>
        Result.Facets.FirstOrDefault(count => count.Facet == choice.Facet && count.Value == choice.Value)?.Label
        ?? concepts.Vocabulary.Find(choice.Value)?.Label
        ?? choice.Value;
}
