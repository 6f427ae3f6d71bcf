using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Core.Drafts;
using PsyLit.Web.Pages.Comments.Cards;
using PsyLit.Web.Pages.Comments.Previewing;
using PsyLit.Web.Pages.Comments.Thread;
using PsyLit.Web.Pages.Drafts;
using PsyLit.Web.Pages.Shared.Rewording;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Comments.Writing;

/// <summary>Changes the wording of a comment; see <see cref="PostModel"/> for why it checks the antiforgery token itself.</summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class EditModel(VisibleComments comments, EditComment edit, OwnDrafts drafts, PostPreview preview, IAntiforgery forms) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [BindProperty(Name = "")]
    public ConflictChoice Decision { get; set; } = new();

    public Comment Comment { get; private set; } = null!;

    public CommentBox Box { get; private set; } = null!;

    private Visitor Visitor => Visitor.Of(User);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (await comments.FindAsync(id, Visitor, cancellationToken) is not { } comment)
            return NotFound();
        if (!Visitor.MayEdit(comment))
            return Visitor.AccountId is null ? Challenge() : Forbid();

        // A draft goes on from the wording that it was begun from.
        var begun = await drafts.AskedForAsync(DraftKey.CommentEdit(id));
        Version = long.TryParse(begun?.Version, out var version) ? version : EditComment.VersionOf(comment);
        return Show(comment, comment.Markdown);
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellationToken)
    {
        if (await comments.FindAsync(id, Visitor, cancellationToken) is not { } comment)
            return NotFound();
        var typed = CommentText.Normal(Text);
        if (Visitor.AccountId is null)
            return Challenge();
        if (!await forms.IsRequestValidAsync(HttpContext))
            return new AntiforgeryValidationFailedResult();
        if (!Visitor.MayEdit(comment))
            return Forbid();

        var (text, undecided) = Decision.Decide(typed, comment.Markdown);
        if ((undecided ?? CommentText.Problem(text)) is { } problem)
            return Show(comment, text, problem, conflict: Decision.Again(comment.Markdown));
        if (await edit.RunAsync(comment, Version, text, drafts.Posted, cancellationToken) is { } conflict)
        {
            // Who has seen both goes on from the newest.
            Version = EditComment.VersionOf(comment);
            return Show(comment, conflict.Proposal.Text, conflict: conflict);
        }

        drafts.TellPosted();
        return Redirect(CommentPlace.Of(comment));
    }

    public async Task<IActionResult> OnPostPreviewAsync(long id, CancellationToken cancellationToken)
    {
        if (await comments.FindAsync(id, Visitor, cancellationToken) is not { } comment)
            return NotFound();

        var text = CommentText.Normal(Text);
        var problem = CommentText.Problem(text);
        var conflict = Visitor.MayEdit(comment) ? Decision.Again(comment.Markdown) : null;
        return Show(comment, text, problem, problem is null ? await preview.OfAsync(text, cancellationToken) : null, conflict);
    }

    private PageResult Show(Comment comment, string text, string? problem = null, PostBody? shown = null, TextConflict? conflict = null)
    {
        Comment = comment;
        Box = CommentBox.ForEdit(comment, text, Visitor.AccountId is not null) with { Version = Version, Problem = problem, Preview = shown, Conflict = conflict };
        Response.StatusCode = problem is not null ? StatusCodes.Status422UnprocessableEntity
            : conflict is not null && shown is null ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        return Page();
    }
}
