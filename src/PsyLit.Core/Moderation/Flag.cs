using PsyLit.Core.Accounts;

namespace PsyLit.Core.Moderation;

/// <summary>That a person finds something wrong with a post: one for each person and post. Only moderators know who it was.</summary>
public sealed class Flag
{
    public long CaseId { get; set; }

    public long AccountId { get; set; }

    public Account? Account { get; set; }

    public ModerationReason Reason { get; set; }

    /// <summary>What else they said, plain text, at most <see cref="Flagging.MaxNoteLength"/> characters; empty when nothing.</summary>
    public string Note { get; set; } = "";

    public DateTime FlaggedAt { get; set; }
}
