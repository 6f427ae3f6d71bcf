namespace PsyLit.Core.Notifications.Reading;

/// <summary>What a notification says, as plain text without the record's title: the same on the page, in the feed and by e-mail.</summary>
public static class NotificationSentence
{
    public static string Of(NotificationRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var who = row.ActorName ?? "Somebody";
        return row.Kind switch
        {
            EventKind.Mentioned => $"{who} named you",
            EventKind.CommentPosted or EventKind.ReplyPosted => Posted(row, who),
            EventKind.AnnotationMade => $"{who} annotated a passage",
            EventKind.AnnotationOrphaned => "The passage of your annotation is not in the newest text any more",
            EventKind.TextChanged => "The text of the record changed",
            EventKind.GroupJoined => $"{who} came into the group {row.GroupName}",
            EventKind.SessionOpened => $"{SessionOf(row)} began in {row.GroupName}",
            EventKind.SessionRevealed => $"{SessionOf(row)} in {row.GroupName} was revealed: everybody sees what everybody thought",
            EventKind.ModerationDecided => row.IsOwnPost ? $"A moderator decided about your {PostOf(row)}" : $"A moderator decided about the {PostOf(row)} that you reported",
            EventKind.MailStopped => "Your e-mails were stopped",
            _ => row.Detail ?? "Something happened",
        };
    }

    /// <summary>Why the person is told, to stand beside it; null when the sentence says it.</summary>
    public static string? Why(NotificationRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Reason == NotificationReason.Watches && row.Kind is not (EventKind.RecordsImported or EventKind.RecordsMatch) ? "you watch this" : null;
    }

    private static string Posted(NotificationRow row, string who) => row.Reason switch
    {
        NotificationReason.Mentioned => $"{who} named you",
        NotificationReason.Answered => $"{who} answered you",
        NotificationReason.TakesPart => $"{who} wrote where you take part",
        _ => row.Kind == EventKind.ReplyPosted ? $"{who} answered" : $"{who} commented",
    };

    private static string SessionOf(NotificationRow row) => row.Detail is { } title ? $"The reading session “{title}”" : "A reading session";

    private static string PostOf(NotificationRow row) => row.CommentId is null ? "annotation" : "comment";
}
