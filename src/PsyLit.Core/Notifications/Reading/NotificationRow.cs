namespace PsyLit.Core.Notifications.Reading;

/// <summary>A notification with what is needed to show it.</summary>
public sealed record NotificationRow
{
    public required long Id { get; init; }

    public required EventKind Kind { get; init; }

    public required NotificationReason Reason { get; init; }

    public required DateTime At { get; init; }

    public DateTime? ReadAt { get; init; }

    public string? ActorName { get; init; }

    public long? ArticleId { get; init; }

    /// <summary>The record's title with its markup.</summary>
    public string? ArticleTitle { get; init; }

    public long? CommentId { get; init; }

    /// <summary>The annotation's name outside.</summary>
    public Guid? AnnotationId { get; init; }

    public long? GroupId { get; init; }

    public string? GroupName { get; init; }

    public string? Detail { get; init; }

    public string? StoredPath { get; init; }

    /// <summary>What was written, rendered; null when nothing was or it is not to be shown.</summary>
    public string? Html { get; init; }

    /// <summary>True when the post is the person's own, so that a decision is about what they wrote and not about what they flagged.</summary>
    public bool IsOwnPost { get; init; }

    /// <summary>Where it leads, as a local path.</summary>
    public string Path => this switch
    {
        { Kind: EventKind.ModerationDecided } => IsOwnPost ? "/moderation/own" : "/moderation/log",
        { Kind: EventKind.MailStopped } => "/notifications/settings",
        { StoredPath: { } stored } => stored,
        { CommentId: { } comment } => $"/comments/{comment}",
        { AnnotationId: { } annotation } => $"/annotations/{annotation}",
        { ArticleId: { } article } => $"/articles/{article}",
        { GroupId: { } group } => $"/groups/{group}",
        _ => "/notifications",
    };
}
