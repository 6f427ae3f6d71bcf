namespace PsyLit.Core.Moderation;

/// <summary>What came of flagging a post.</summary>
public enum FlagOutcome
{
    /// <summary>It waits for a moderator, and stays to be seen until then.</summary>
    Waits,

    /// <summary>It is hidden at once and waits for a moderator.</summary>
    Hidden,

    /// <summary>The same person has flagged it before; what they said now is kept instead.</summary>
    Again,
}
