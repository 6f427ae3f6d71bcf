using PsyLit.Core.Accounts;

namespace PsyLit.Core.Notifications;

/// <summary>That one person is told of one thing that happened. However many ways it concerns them, there is one.</summary>
public sealed class Notification
{
    public long Id { get; set; }

    /// <summary>Who is told.</summary>
    public long AccountId { get; set; }

    /// <summary>What it is about, as <see cref="NotificationSubject"/> writes it; for each person once.</summary>
    public string Subject { get; set; } = "";

    public EventKind Kind { get; set; }

    public NotificationReason Reason { get; set; }

    /// <summary>When it happened.</summary>
    public DateTime At { get; set; }

    /// <summary>Who did it; null when nobody did.</summary>
    public long? ActorId { get; set; }

    public Account? Actor { get; set; }

    public long? ArticleId { get; set; }

    public long? CommentId { get; set; }

    public long? AnnotationId { get; set; }

    public long? GroupId { get; set; }

    /// <summary>What the rest does not say: the topics for which records came, the title of a reading session. Null when there is nothing more to say.</summary>
    public string? Detail { get; set; }

    /// <summary>Where it leads when that does not follow from the rest, as a local path; null when it does.</summary>
    public string? Path { get; set; }

    /// <summary>When it was opened or marked as read; null while it is not.</summary>
    public DateTime? ReadAt { get; set; }

    /// <summary>When it went out by e-mail; null when it did not.</summary>
    public DateTime? MailedAt { get; set; }
}
