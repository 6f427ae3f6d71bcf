using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Notifications;

namespace PsyLit.Core.Annotations.Writing;

/// <summary>Whom an annotation is shown to, and that they hear of it.</summary>
internal static class AnnotationAudience
{
    /// <summary>Why the annotation cannot be shown to its group, as a sentence; null when it can, or has none.</summary>
    public static Task<string?> GroupProblemAsync(this LibraryContext library, Annotation annotation, CancellationToken cancellationToken) =>
        library.GroupProblemAsync(annotation.Visibility, annotation.GroupId, annotation.AccountId, cancellationToken);

    /// <summary>Why somebody cannot show an annotation to a group, as a sentence; null when they can, or it is for no group.</summary>
    public static async Task<string?> GroupProblemAsync(this LibraryContext library, AnnotationVisibility visibility, long? groupId, long accountId, CancellationToken cancellationToken)
    {
        if (visibility != AnnotationVisibility.Group)
            return null;
        var isMember = await library.GroupMembers.AnyAsync(member => member.GroupId == groupId && member.AccountId == accountId && member.Group.ClosedAt == null, cancellationToken);
        return isMember ? null : "You are in no such group, or it was closed. Choose who sees this again.";
    }

    /// <summary>Notes that the annotation is there for others to see, and whom it names; call it within the transaction that made it so.</summary>
    /// <param name="library">The store.</param>
    /// <param name="annotation">As it stands now.</param>
    /// <param name="now">When.</param>
    /// <param name="isMade">True when others see it that did not before.</param>
    /// <param name="named">Accounts of the people it newly names with <c>@</c>; only those are told, later, who may see it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task TellAsync(
        this LibraryContext library, Annotation annotation, DateTime now, bool isMade, IEnumerable<long> named, CancellationToken cancellationToken)
    {
        // What is marked in a reading session is told by the session's reveal.
        if (annotation.Visibility == AnnotationVisibility.OnlyMe || annotation.SessionId is not null)
            return;
        if (isMade)
            library.LibraryEvents.Add(Of(annotation, EventKind.AnnotationMade, now, null));
        library.LibraryEvents.AddRange(named.Where(person => person != annotation.AccountId).Select(person => Of(annotation, EventKind.Mentioned, now, person)));
        await library.SaveChangesAsync(cancellationToken);
    }

    private static LibraryEvent Of(Annotation annotation, EventKind kind, DateTime at, long? recipient) => new()
    {
        Kind = kind,
        At = at,
        ActorId = annotation.AccountId,
        ArticleId = annotation.ArticleId,
        AnnotationId = annotation.Id,
        GroupId = annotation.GroupId,
        RecipientId = recipient,
    };
}
