namespace PsyLit.Core.Comments.Reactions;

/// <summary>What can be said of a comment without a word: two things that help the next reader, and no applause.</summary>
public enum ReactionKind
{
    /// <summary>It helped.</summary>
    Useful,

    /// <summary>It rests on work that can be looked up.</summary>
    CitesEvidence,
}
