namespace PsyLit.Core.Notifications;

/// <summary>Something that happened and that others may want to know of, noted together with the thing itself (a transactional outbox).</summary>
/// <remarks>Whom it concerns is worked out later from who watches what, so that nobody's posting waits for it.</remarks>
public sealed class LibraryEvent
{
    public long Id { get; set; }

    public EventKind Kind { get; set; }

    public DateTime At { get; set; }

    /// <summary>Who did it; null when nobody did, as with an import that changed a text.</summary>
    public long? ActorId { get; set; }

    public long? ArticleId { get; set; }

    public long? CommentId { get; set; }

    public long? AnnotationId { get; set; }

    public long? GroupId { get; set; }

    /// <summary>The reading session that was opened or revealed.</summary>
    public long? SessionId { get; set; }

    /// <summary>The import that brought new records; null for everything else.</summary>
    public long? ImportId { get; set; }

    /// <summary>The one person it is meant for, as with a mention or an orphaned annotation; null when it concerns whoever watches.</summary>
    public long? RecipientId { get; set; }

    /// <summary>When it was turned into notifications; null while it waits.</summary>
    public DateTime? ToldAt { get; set; }
}
