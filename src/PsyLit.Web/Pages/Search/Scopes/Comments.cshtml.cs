using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments.Searching;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Queries;
using PsyLit.Web.Pages.Annotations;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Search.Scopes;

/// <summary>Search in the comments and in what was written at passages: the same language, each hit with the way to its place.</summary>
public sealed class CommentsModel(CommentSearch comments, ArticleSearch records) : PageModel
{
    public string Text { get; private set; } = "";

    public bool NewestFirst { get; private set; }

    public CommentSearchResult Result { get; private set; } = null!;

    public ScopeView Scope { get; private set; } = null!;

    public Pager Pager { get; private set; } = null!;

    /// <summary>What of the query was read otherwise than typed or could not be answered.</summary>
    public IEnumerable<string> Remarks => (Result.Reading?.AllRemarks ?? []).Distinct();

    /// <summary>True when the query asks for dates, which mean when a comment was written.</summary>
    public bool HasDates { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? q, string? sort, [FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        Text = (q ?? "").Trim();
        NewestFirst = sort == "newest";
        var visitor = Visitor.Of(User);
        var number = int.TryParse(page, out var asked) ? Math.Max(1, asked) : 1;
        Result = await comments.SearchAsync(Text, visitor, number, NewestFirst, cancellationToken);
        Pager = new Pager(number, Result.PageCount, AddressOf, "Pages of comments");
        var found = await records.FindAsync(new SearchRequest { Text = Text, Visitor = visitor }, 1, withNear: false, cancellationToken);
        Scope = new ScopeView(Text, found.Error is null ? found.Total : null, Result.Error is null ? Result.Total : null, IsComments: true);
        HasDates = SearchQueryParser.Parse(Text).Query is { } query && QueryDates.Any(query);
        if (Result.Error is not null)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>The permalink of a comment or of an annotation.</summary>
    public static string PlaceOf(CommentHit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        return hit.CommentId is { } comment ? $"/comments/{comment}" : $"/annotations/{hit.Annotation!.PublicId}";
    }

    /// <summary>What was found beside a passage and who sees it, to be put after its date; nothing for a comment on a record.</summary>
    public static string KindOf(CommentHit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        if (hit.Annotation is not { } annotation)
            return "";
        var audience = AnnotationWords.Audience(annotation.Visibility, annotation.Group) is { } seen ? $" · seen by {seen}" : "";
        return $" · {(hit.CommentId is null ? $"{AnnotationWords.Kind(annotation.Purpose)} at a passage" : "Reply at a passage")}{audience}";
    }

    /// <summary>The same in the other order.</summary>
    public string ForSort(bool newest) => Address(newest, 1);

    private string AddressOf(int number) => Address(NewestFirst, number);

    private string Address(bool newest, int number)
    {
        var query = new Microsoft.AspNetCore.Http.Extensions.QueryBuilder();
        if (Text.Length > 0)
            query.Add("q", Text);
        if (newest)
            query.Add("sort", "newest");
        if (number > 1)
            query.Add("page", number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return "/search/comments" + query;
    }
}
