using PsyLit.Core.Annotations;
using PsyLit.Core.Comments;
using PsyLit.Core.Moderation.Decisions;

namespace PsyLit.Core.Moderation;

/// <summary>A comment or annotation that moderators look at, or have looked at: one case for each, however often it is flagged.</summary>
public sealed class ModerationCase
{
    public long Id { get; set; }

    /// <summary>The comment; null when it is an annotation.</summary>
    public long? CommentId { get; set; }

    public Comment? Comment { get; set; }

    /// <summary>The annotation; null when it is a comment.</summary>
    public long? AnnotationId { get; set; }

    public Annotation? Annotation { get; set; }

    /// <summary>Since when it has waited, this time.</summary>
    public DateTime OpenedAt { get; set; }

    /// <summary>When it was decided; null while it waits.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>The moderator who is looking at it; null when nobody is.</summary>
    public long? ClaimedById { get; set; }

    /// <summary>Since when. After <see cref="WaitingCases.ClaimLasts"/> it is free for others again.</summary>
    public DateTime? ClaimedAt { get; set; }

    /// <summary>What the writer answered to a decision, once, plain text; null when they did not.</summary>
    public string? Appeal { get; set; }

    public DateTime? AppealedAt { get; set; }

    public ICollection<Flag> Flags { get; } = [];

    public ICollection<ModerationDecision> Decisions { get; } = [];
}
