namespace PsyLit.Core.Notifications;

/// <summary>Why somebody is told of something, the most telling first: of several the first is said.</summary>
/// <remarks>The numbers are stored in libraries: add to the end, never renumber.</remarks>
public enum NotificationReason
{
    /// <summary>It concerns them and nobody else: a moderator's decision, an annotation that lost its passage.</summary>
    Yours = 0,

    /// <summary>They were named with @.</summary>
    Mentioned = 1,

    /// <summary>Their own post was answered.</summary>
    Answered = 2,

    /// <summary>They wrote in the same discussion.</summary>
    TakesPart = 3,

    /// <summary>They watch the thread, the record, the writer, the group, the tag, the concept or the search.</summary>
    Watches = 4,
}
