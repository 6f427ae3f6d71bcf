namespace PsyLit.Core.Concepts.WrongMentions;

/// <summary>A reader's word that a passage does not mean the concept it is marked as, and what a curator decided. Never deleted.</summary>
/// <remarks>The passage is known by its characters and those around it, not by its place, so that the decision outlives a new text of the article.</remarks>
public sealed class WrongMention
{
    public long Id { get; set; }

    public long ArticleId { get; set; }

    /// <summary>The concept it is marked as; the vocabulary may lack it by now.</summary>
    public string ConceptId { get; set; } = "";

    /// <summary>The characters marked, as they stand in the text without its tags.</summary>
    public string Quote { get; set; } = "";

    /// <summary>Up to 32 characters before the quote; empty at the beginning of a section.</summary>
    public string Before { get; set; } = "";

    /// <summary>Up to 32 characters after it; empty at the end of a section.</summary>
    public string After { get; set; } = "";

    /// <summary>Why it is wrong, in the reader's words; null when none were given.</summary>
    public string? Reason { get; set; }

    /// <summary>Who said so; null when the account is gone.</summary>
    public long? ReportedById { get; set; }

    public DateTime ReportedAt { get; set; }

    public MentionVerdict Verdict { get; set; }

    /// <summary>True when the decision holds wherever the record has these characters for the concept, false when for this passage only.</summary>
    public bool InWholeRecord { get; set; }

    /// <summary>Who decided; null when nobody has, or the account is gone.</summary>
    public long? DecidedById { get; set; }

    public DateTime? DecidedAt { get; set; }

    /// <summary>What the passage means instead, or why it stays: "means the journal identifier". Null when nothing was said.</summary>
    public string? Note { get; set; }

    /// <summary>True while the decision keeps the passage from being marked.</summary>
    public bool IsTakenOff => Verdict is MentionVerdict.WrongHere or MentionVerdict.WrongForm;
}
