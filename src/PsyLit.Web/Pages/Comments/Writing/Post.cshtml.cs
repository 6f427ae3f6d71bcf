using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Web.Pages.Comments.Cards;
using PsyLit.Web.Pages.Comments.Previewing;
using PsyLit.Web.Pages.Comments.Thread;
using PsyLit.Web.Pages.Drafts;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Comments.Writing;

/// <summary>Takes a comment or an answer, or shows a preview of it. Whatever goes wrong, the text stays: in the box, or kept until after the log-in (<see cref="Drafts.Unsent.UnsentAddress"/>).</summary>
/// <remarks>
/// The antiforgery token is checked here and not by the filter: guests may look at a preview, and their pages stay free of its cookie.
/// </remarks>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class PostModel(PostTargets targets, PostComment post, PostPreview preview, OwnDrafts drafts, IAntiforgery forms) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long ArticleId { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The comment that is answered.</summary>
    [BindProperty]
    public long? ParentId { get; set; }

    /// <summary>The annotation that is answered, by its public number.</summary>
    [BindProperty]
    public Guid? Annotation { get; set; }

    public PostTarget Target { get; private set; } = null!;

    public CommentBox Box { get; private set; } = null!;

    private Visitor Visitor => Visitor.Of(User);

    public IActionResult OnGet() => Redirect($"/articles/{ArticleId}#comments");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await targets.FindAsync(ArticleId, ParentId, Annotation, Visitor, cancellationToken) is not { } target)
            return NotFound();
        var text = CommentText.Normal(Text);
        if (CommentText.Problem(text) is { } problem)
            return Show(target, StatusCodes.Status422UnprocessableEntity, problem);
        if (Visitor.AccountId is not { } accountId)
            return Challenge();
        if (!await forms.IsRequestValidAsync(HttpContext))
            return new AntiforgeryValidationFailedResult();
        if (CommentBox.Refusal(Visitor, target.Annotation) is { } refusal)
            return Show(target, StatusCodes.Status403Forbidden, refusal);

        var id = await post.RunAsync(target, accountId, text, drafts.Posted, cancellationToken);
        drafts.TellPosted();
        return Redirect($"{target.Page}#comment-{id}");
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        if (await targets.FindAsync(ArticleId, ParentId, Annotation, Visitor, cancellationToken) is not { } target)
            return NotFound();
        var text = CommentText.Normal(Text);
        var problem = CommentText.Problem(text);
        return Show(target, StatusCodes.Status200OK, problem, problem is null ? await preview.OfAsync(text, cancellationToken) : null);
    }

    private PageResult Show(PostTarget target, int statusCode, string? problem, PostBody? shown = null)
    {
        Target = target;
        Box = CommentBox.For(target, Visitor) with { Text = Text ?? "", Problem = problem, Preview = shown };
        Response.StatusCode = statusCode;
        return Page();
    }
}
