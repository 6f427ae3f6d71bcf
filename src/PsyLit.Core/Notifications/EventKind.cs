namespace PsyLit.Core.Notifications;

/// <summary>What happened.</summary>
public enum EventKind
{
    /// <summary>Somebody commented on a record.</summary>
    CommentPosted,

    /// <summary>Somebody answered a comment or an annotation.</summary>
    ReplyPosted,

    /// <summary>Somebody annotated a passage for others to see.</summary>
    AnnotationMade,

    /// <summary>Somebody was named with @; they are the recipient.</summary>
    Mentioned,

    /// <summary>The passage of the recipient's annotation is no longer in the newest text.</summary>
    AnnotationOrphaned,

    /// <summary>The text of a record changed.</summary>
    TextChanged,

    /// <summary>Somebody came into a group.</summary>
    GroupJoined,

    /// <summary>A reading session began.</summary>
    SessionOpened,

    /// <summary>What the readers of a session thought is open to all of them now.</summary>
    SessionRevealed,

    /// <summary>A moderator decided about something that the recipient wrote or flagged.</summary>
    ModerationDecided,

    /// <summary>An import that brought records is over.</summary>
    RecordsImported,

    /// <summary>The mail server refuses the recipient's address for good.</summary>
    MailStopped,

    /// <summary>Records that were in the library match concepts, tags or searches that people watch, and did not before.</summary>
    RecordsMatch,
}
