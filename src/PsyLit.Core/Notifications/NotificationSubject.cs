using System.Globalization;

namespace PsyLit.Core.Notifications;

/// <summary>What a notification is about: two events of one comment, as when it answers somebody and names them too, have one subject.</summary>
public static class NotificationSubject
{
    /// <summary>The subject of what happened: <c>comment/12</c>, <c>annotation/7</c>, <c>event/3</c>.</summary>
    public static string Of(LibraryEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return happened.Kind switch
        {
            EventKind.CommentPosted or EventKind.ReplyPosted or EventKind.Mentioned when happened.CommentId is { } comment => Named("comment", comment),
            EventKind.AnnotationMade or EventKind.Mentioned when happened.AnnotationId is { } annotation => Named("annotation", annotation),
            _ => Named("event", happened.Id),
        };
    }

    private static string Named(string kind, long id) => string.Create(CultureInfo.InvariantCulture, $"{kind}/{id}");
}
