using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Comments;

/// <summary>A comment's own address: leads to its place below the article; taking it away and putting it back are posted here.</summary>
[EnableRateLimiting(PostingLimits.Post)]
public sealed class PermalinkModel(LibraryContext library, RemoveComment remove) : PageModel
{
    private Visitor Visitor => Visitor.Of(User);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken) =>
        await library.Comments.FindAsync([id], cancellationToken) is { } comment && Visitor.MaySee(comment) ? ToPlace(comment) : NotFound();

    public async Task<IActionResult> OnPostRemoveAsync(long id, CancellationToken cancellationToken)
    {
        if (await library.Comments.FindAsync([id], cancellationToken) is not { } comment || !Visitor.MaySee(comment))
            return NotFound();
        if (Visitor.AccountId is not { } accountId)
            return Challenge();
        // Pressed twice, or in another window before: it is as wanted.
        if (comment.DeletedAt is not null)
            return ToPlace(comment);
        if (!Visitor.MayRemove(comment))
            return Forbid();

        await remove.RunAsync(comment, accountId, cancellationToken);
        return ToPlace(comment);
    }

    public async Task<IActionResult> OnPostRestoreAsync(long id, CancellationToken cancellationToken)
    {
        if (await library.Comments.FindAsync([id], cancellationToken) is not { } comment || !Visitor.MaySee(comment))
            return NotFound();
        if (comment.DeletedAt is null)
            return ToPlace(comment);
        if (!Visitor.MayRestore(comment))
            return Visitor.AccountId is null ? Challenge() : Forbid();

        await remove.UndoAsync(comment, cancellationToken);
        return ToPlace(comment);
    }

    private RedirectResult ToPlace(Comment comment) => Redirect($"/articles/{comment.ArticleId}#comment-{comment.Id}");
}
