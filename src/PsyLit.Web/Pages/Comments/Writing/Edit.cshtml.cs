using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Web.Pages.Comments.Cards;
using PsyLit.Web.Pages.Comments.Previewing;
using PsyLit.Web.Pages.Comments.Thread;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Comments.Writing;

/// <summary>Changes the wording of a comment; see <see cref="PostModel"/> for why it checks the antiforgery token itself.</summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class EditModel(VisibleComments comments, EditComment edit, CommentDrafts drafts, PostPreview preview, IAntiforgery forms) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Draft { get; set; }

    public Comment Comment { get; private set; } = null!;

    public CommentBox Box { get; private set; } = null!;

    /// <summary>True when another wording was saved since this form was opened; both are shown.</summary>
    public bool IsConflict { get; private set; }

    private Visitor Visitor => Visitor.Of(User);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (await comments.FindAsync(id, Visitor, cancellationToken) is not { } comment)
            return NotFound();
        if (!Visitor.MayEdit(comment))
            return Visitor.AccountId is null ? Challenge() : Forbid();

        Text = Draft is { } draft ? await drafts.FindAsync(draft, comment.ArticleId, id, cancellationToken) : null;
        return Show(comment, Text ?? comment.Markdown);
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellationToken)
    {
        if (await comments.FindAsync(id, Visitor, cancellationToken) is not { } comment)
            return NotFound();

        var text = CommentText.Normal(Text);
        if (CommentText.Problem(text) is { } problem)
            return Show(comment, text, problem);
        if (Visitor.AccountId is null || !await forms.IsRequestValidAsync(HttpContext))
            return this.KeepDraft(Visitor, $"/comments/{id}/edit?draft={await drafts.SaveAsync(comment.ArticleId, id, text, cancellationToken)}");
        if (!Visitor.MayEdit(comment))
            return Forbid();

        IsConflict = !await edit.RunAsync(comment, Version, text, cancellationToken);
        if (IsConflict)
            return Show(comment, text);
        if (Draft is { } draft)
            await drafts.ForgetAsync(draft, cancellationToken);
        TempData[CommentThreadViewComponent.Posted] = $"comment-{id}";
        return Redirect(CommentPlace.Of(comment));
    }

    public async Task<IActionResult> OnPostPreviewAsync(long id, CancellationToken cancellationToken)
    {
        if (await comments.FindAsync(id, Visitor, cancellationToken) is not { } comment)
            return NotFound();

        var text = CommentText.Normal(Text);
        var problem = CommentText.Problem(text);
        return Show(comment, text, problem, problem is null ? await preview.OfAsync(text, cancellationToken) : null);
    }

    private PageResult Show(Comment comment, string text, string? problem = null, PostBody? shown = null)
    {
        Comment = comment;
        Box = CommentBox.ForEdit(comment, text, Visitor.AccountId is not null) with { Draft = Draft, Problem = problem, Preview = shown };
        // A form goes on from the version it was opened with; after a conflict the writer has seen the newest.
        if (HttpMethods.IsPost(Request.Method) && !IsConflict)
            Box = Box with { Version = Version };
        Response.StatusCode = IsConflict ? StatusCodes.Status409Conflict : problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
