using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Notifications;

namespace PsyLit.Core.Annotations.Writing;

/// <summary>Whom an annotation is shown to, and that they hear of it.</summary>
internal static class AnnotationAudience
{
    /// <summary>Why the annotation cannot be shown to its group, as a sentence; null when it can, or has none.</summary>
    public static async Task<string?> GroupProblemAsync(this LibraryContext library, Annotation annotation, CancellationToken cancellationToken)
    {
        if (annotation.Visibility != AnnotationVisibility.Group)
            return null;
        var isMember = await library.GroupMembers.AnyAsync(
            member => member.GroupId == annotation.GroupId && member.AccountId == annotation.AccountId && member.Group.ClosedAt == null, cancellationToken);
        return isMember ? null : "You are in no such group, or it was closed. Choose who sees this again.";
    }

    /// <summary>Notes that the annotation is there for others to see; call it within the transaction that made it so.</summary>
    public static Task<int> TellAsync(this LibraryContext library, Annotation annotation, DateTime now, CancellationToken cancellationToken)
    {
        // What is marked in a reading session is told by the session's reveal.
        if (annotation.Visibility == AnnotationVisibility.OnlyMe || annotation.SessionId is not null)
            return Task.FromResult(0);
        library.LibraryEvents.Add(new LibraryEvent
        {
            Kind = EventKind.AnnotationMade,
            At = now,
            ActorId = annotation.AccountId,
            ArticleId = annotation.ArticleId,
            AnnotationId = annotation.Id,
            GroupId = annotation.GroupId,
        });
        return library.SaveChangesAsync(cancellationToken);
    }
}
