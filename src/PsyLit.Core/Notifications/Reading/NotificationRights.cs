using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Comments;

namespace PsyLit.Core.Notifications.Reading;

/// <summary>What a person may be told of: never of what they may not see, neither when it happens nor when they read it.</summary>
public static class NotificationRights
{
    /// <summary>The notifications of a person about what they may see now. What moderators decided about their own posts they always see.</summary>
    public static IQueryable<Notification> VisibleNotifications(this LibraryContext library, long accountId)
    {
        ArgumentNullException.ThrowIfNull(library);
        var person = new Visitor(accountId, []);
        var comments = library.StandingComments(person);
        var annotations = library.Annotations.VisibleTo(person);
        return library.Notifications.Where(one => one.AccountId == accountId
            && (one.Kind == EventKind.ModerationDecided
                || ((one.CommentId == null || comments.Any(comment => comment.Id == one.CommentId))
                    && (one.AnnotationId == null || annotations.Any(annotation => annotation.Id == one.AnnotationId))
                    && (one.GroupId == null || library.GroupMembers.Any(member => member.GroupId == one.GroupId && member.AccountId == accountId)))));
    }

    /// <summary>Whether a person may be told of what happened.</summary>
    public static async Task<bool> MayBeToldAsync(this LibraryContext library, LibraryEvent happened, long accountId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(happened);
        var person = new Visitor(accountId, []);
        if (happened.Kind == EventKind.ModerationDecided)
            return true;
        if (happened.CommentId is { } comment && !await library.StandingComments(person).AnyAsync(one => one.Id == comment, cancellationToken))
            return false;
        if (happened.AnnotationId is { } annotation && !await library.Annotations.VisibleTo(person).AnyAsync(one => one.Id == annotation, cancellationToken))
            return false;
        return happened.GroupId is not { } group || await library.GroupMembers.AnyAsync(one => one.GroupId == group && one.AccountId == accountId, cancellationToken);
    }
}
