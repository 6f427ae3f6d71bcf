using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Tags;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Tags.Editor;

/// <summary>Takes what the tag editor of a record page posts, and leads back to it.</summary>
[EnableRateLimiting(PostingLimits.Post)]
public sealed class EditModel(LibraryContext library, ArticleTags tags, TagUndo undo) : PageModel
{
    /// <summary>Where <c>TempData</c> says why a tag was not added.</summary>
    internal const string Problem = "TagProblem";

    [BindProperty(SupportsGet = true)]
    public long ArticleId { get; set; }

    private Visitor Visitor => Visitor.Of(User);

    public IActionResult OnGet() => Back();

    public async Task<IActionResult> OnPostAsync(string? name, CancellationToken cancellationToken)
    {
        name = TagName.Normal(name);
        if (Visitor.AccountId is not { } accountId)
            return Challenge();
        if (!Visitor.MayTag())
            return Forbid();
        if (!await library.Articles.AnyAsync(article => article.Id == ArticleId, cancellationToken))
            return NotFound();

        var problem = TagName.Problem(name) ?? await tags.AddAsync(ArticleId, accountId, name, cancellationToken);
        TempData[Problem] = problem;
        return Back(problem is null ? null : name);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? key, CancellationToken cancellationToken)
    {
        if (Visitor.AccountId is null)
            return Challenge();
        if (await tags.FindAsync(ArticleId, key ?? "", cancellationToken) is not { } tagged)
            return Back();
        if (!Visitor.MayUntag(tagged.AccountId))
            return Forbid();

        if (await tags.RemoveAsync(ArticleId, tagged.Tag.Key, cancellationToken) is { } removed)
            TempData[TagUndo.Removed] = undo.Protect(removed);
        return Back();
    }

    public async Task<IActionResult> OnPostUndoAsync(string? token, CancellationToken cancellationToken)
    {
        if (Visitor.AccountId is null)
            return Challenge();
        if (undo.Read(token) is not { } removed || removed.ArticleId != ArticleId)
            return BadRequest();
        if (!Visitor.MayUntag(removed.AccountId))
            return Forbid();

        TempData[Problem] = await tags.RestoreAsync(removed, cancellationToken);
        return Back();
    }

    private RedirectResult Back(string? typed = null) =>
        Redirect($"/articles/{ArticleId}{(string.IsNullOrEmpty(typed) ? QueryString.Empty : QueryString.Create("tag", typed))}#tags");
}
