using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Comments;

namespace PsyLit.Web.Pages.Comments;

/// <summary>Takes a comment away, and puts it back. Nothing is deleted.</summary>
public sealed class RemoveComment(LibraryContext library, TimeProvider clock)
{
    public Task RunAsync(Comment comment, long accountId, CancellationToken cancellationToken) =>
        SetAsync(comment, clock.GetUtcNow().UtcDateTime, accountId, cancellationToken);

    public Task UndoAsync(Comment comment, CancellationToken cancellationToken) => SetAsync(comment, null, null, cancellationToken);

    // Written past the tracker: an edit going on at the same time is no reason to refuse.
    private Task<int> SetAsync(Comment comment, DateTime? when, long? by, CancellationToken cancellationToken) =>
        library.Comments.IgnoreQueryFilters([CommentFilters.Replies, CommentFilters.Hidden]).Where(c => c.Id == comment.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.DeletedAt, when).SetProperty(c => c.DeletedById, by), cancellationToken);
}
