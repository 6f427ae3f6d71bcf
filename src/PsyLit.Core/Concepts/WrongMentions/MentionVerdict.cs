namespace PsyLit.Core.Concepts.WrongMentions;

/// <summary>What a curator decided about a mention that a reader called wrong.</summary>
/// <remarks>The numbers are stored in libraries: add to the end, never renumber.</remarks>
public enum MentionVerdict
{
    /// <summary>Nobody has decided yet; the mention stays marked.</summary>
    Open = 0,

    /// <summary>The passage means something else: it is marked no more, and the record is no longer found by it.</summary>
    WrongHere = 1,

    /// <summary>The mention is right after all, and stays.</summary>
    RightAfterAll = 2,

    /// <summary>The form is wrong in general: it is taken off here at once, and the vocabulary is to be edited.</summary>
    WrongForm = 3,
}
