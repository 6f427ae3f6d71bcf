using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Core.Markdown;
using PsyLit.Web.Pages.Comments.Thread;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Comments.Writing;

/// <summary>Takes a comment or shows a preview of it. Whatever goes wrong, the text stays: in the box, or as a draft.</summary>
/// <remarks>
/// The antiforgery token is checked here and not by the filter, which would answer 400 and drop the text when the log-in has expired
/// since the form was opened. Without a valid token nothing is done in anybody's name; the text becomes a draft.
/// </remarks>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class PostModel(LibraryContext library, PostComment post, CommentDrafts drafts, MarkdownRenderer markdown, IAntiforgery forms) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long ArticleId { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public Guid? Draft { get; set; }

    public string ArticleTitle { get; private set; } = "";

    public CommentBox Box { get; private set; } = null!;

    private Visitor Visitor => Visitor.Of(User);

    public IActionResult OnGet() => Redirect($"/articles/{ArticleId}#comments");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var text = CommentText.Normal(Text);
        if (CommentText.Problem(text) is { } problem)
            return await ShowAsync(StatusCodes.Status422UnprocessableEntity, problem, null, cancellationToken);
        if (!await library.Articles.AnyAsync(article => article.Id == ArticleId, cancellationToken))
            return NotFound();
        if (Visitor.AccountId is not { } accountId || !await forms.IsRequestValidAsync(HttpContext))
            return this.KeepDraft(Visitor, $"/articles/{ArticleId}?draft={await drafts.SaveAsync(ArticleId, null, text, cancellationToken)}#comment-box");
        if (!Visitor.MayComment())
            return await ShowAsync(StatusCodes.Status403Forbidden, "Your account may read, not comment. A curator can change that.", null, cancellationToken);

        var id = await post.RunAsync(ArticleId, accountId, text, cancellationToken);
        if (Draft is { } draft)
            await drafts.ForgetAsync(draft, cancellationToken);
        TempData[CommentThreadViewComponent.Posted] = $"article-{ArticleId}";
        return Redirect($"/articles/{ArticleId}#comment-{id}");
    }

    public Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        var text = CommentText.Normal(Text);
        var problem = CommentText.Problem(text);
        return ShowAsync(StatusCodes.Status200OK, problem, problem is null ? markdown.ToHtml(text) : null, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(int statusCode, string? problem, string? preview, CancellationToken cancellationToken)
    {
        var title = await library.Articles.Where(article => article.Id == ArticleId).Select(article => article.Title).SingleOrDefaultAsync(cancellationToken);
        if (title is null)
            return NotFound();

        ArticleTitle = title;
        Box = CommentBox.ForArticle(ArticleId, Visitor.AccountId is not null) with { Text = Text ?? "", Draft = Draft, Problem = problem, Preview = preview };
        Response.StatusCode = statusCode;
        return Page();
    }
}
