using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Reactions;
using PsyLit.Web.Pages.Comments.Cards;
using PsyLit.Web.Pages.Comments.Thread;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Comments;

/// <summary>A comment's own address: leads to its place. Taking it away, putting it back and calling it useful are posted here.</summary>
[EnableRateLimiting(PostingLimits.Post)]
public sealed class PermalinkModel(LibraryContext library, VisibleComments comments, RemoveComment remove, CommentReactions reactions) : PageModel
{
    private Visitor Visitor => Visitor.Of(User);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken) =>
        await comments.FindAsync(id, Visitor, cancellationToken) is { } comment ? ToPlace(comment) : NotFound();

    public async Task<IActionResult> OnPostRemoveAsync(long id, CancellationToken cancellationToken)
    {
        if (await comments.FindAsync(id, Visitor, cancellationToken) is not { } comment)
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
        if (await comments.FindAsync(id, Visitor, cancellationToken) is not { } comment)
            return NotFound();
        if (comment.DeletedAt is null)
            return ToPlace(comment);
        if (!Visitor.MayRestore(comment))
            return Visitor.AccountId is null ? Challenge() : Forbid();

        await remove.UndoAsync(comment, cancellationToken);
        return ToPlace(comment);
    }

    /// <summary>Says or takes back that the comment is useful or cites evidence; a script gets the comment with the buttons as they are then.</summary>
    public async Task<IActionResult> OnPostReactAsync(long id, string? kind, CancellationToken cancellationToken)
    {
        if (await comments.FindAsync(id, Visitor, cancellationToken) is not { } comment || ReactionView.Read(kind) is not { } reaction)
            return NotFound();
        if (Visitor.AccountId is not { } accountId)
            return Challenge();
        if (!Visitor.MayReact(comment))
            return Forbid();

        await reactions.ToggleAsync(id, accountId, reaction, cancellationToken);
        if (!Request.Headers.Accept.Contains("text/fragment+html"))
            return ToPlace(comment);
        var said = await reactions.OfAsync(library.Comments.IgnoreQueryFilters([CommentFilters.Replies]).Where(one => one.Id == id), cancellationToken);
        var shown = CommentView.Of(comment, new PostBody("", [], []), Visitor) with { Reactions = CommentView.ReactionsOf(said[id], Visitor) };
        return Partial("Thread/_List", CommentThread.Of(CommentPlace.Page(comment), [shown]));
    }

    private RedirectResult ToPlace(Comment comment) => Redirect(CommentPlace.Of(comment));
}
