using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Comments;
using PsyLit.Core.Notifications;

namespace PsyLit.Core.Moderation.Posts;

/// <summary>Hides posts and shows them again. Written past the tracker: an edit going on at the same time is no reason to refuse.</summary>
public sealed class PostVisibility(LibraryContext library)
{
    /// <summary>Hides the post of a case, or shows it. What was held back with it is told when it is shown.</summary>
    /// <param name="moderated">The case.</param>
    /// <param name="hiddenAt">When it was hidden; null to show it.</param>
    /// <param name="reason">Why; null to show it.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task SetAsync(ModerationCase moderated, DateTime? hiddenAt, ModerationReason? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(moderated);
        if (moderated.CommentId is { } comment)
        {
            await library.Comments.IgnoreQueryFilters([CommentFilters.Replies, CommentFilters.Hidden]).Where(one => one.Id == comment)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.HiddenAt, hiddenAt).SetProperty(one => one.HiddenReason, reason), cancellationToken);
        }
        else
        {
            await library.Annotations.Where(one => one.Id == moderated.AnnotationId)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.HiddenAt, hiddenAt).SetProperty(one => one.HiddenReason, reason), cancellationToken);
        }

        if (hiddenAt is null)
            await TellAgainAsync(moderated, cancellationToken);
    }

    // Whoever was told before is not told twice: a person has one notification of one thing.
    private Task<int> TellAgainAsync(ModerationCase moderated, CancellationToken cancellationToken)
    {
        var happened = library.LibraryEvents.Where(one => one.Kind != EventKind.ModerationDecided);
        happened = moderated.CommentId is { } comment
            ? happened.Where(one => one.CommentId == comment)
            : happened.Where(one => one.AnnotationId == moderated.AnnotationId);
        return happened.ExecuteUpdateAsync(set => set.SetProperty(one => one.ToldAt, (DateTime?)null), cancellationToken);
    }
}
