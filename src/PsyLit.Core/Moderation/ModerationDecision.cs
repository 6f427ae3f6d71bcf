using PsyLit.Core.Accounts;
using PsyLit.Core.Moderation.Decisions;

namespace PsyLit.Core.Moderation;

/// <summary>A decision of a moderator with its grounds: an entry of the moderation log.</summary>
public sealed class ModerationDecision
{
    public long Id { get; set; }

    public long CaseId { get; set; }

    public ModerationCase Case { get; set; } = null!;

    public DecisionKind Kind { get; set; }

    /// <summary>What was wrong; null when nothing was.</summary>
    public ModerationReason? Reason { get; set; }

    /// <summary>The grounds for everybody to read, plain text, at most <see cref="Deciding.MaxRationaleLength"/> characters. They do not repeat what was hidden.</summary>
    public string Rationale { get; set; } = "";

    public long DecidedById { get; set; }

    public Account? DecidedBy { get; set; }

    public DateTime DecidedAt { get; set; }

    /// <summary>Until when the writer may not write; null unless it is a suspension.</summary>
    public DateTime? SuspendedUntil { get; set; }

    /// <summary>False when the post was only for a group or for its writer, so that the public log must not tell of it.</summary>
    public bool IsPublic { get; set; }
}
