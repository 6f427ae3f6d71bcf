using PsyLit.Core.Annotations.WebAnnotations.Selectors;

namespace PsyLit.Core.Annotations.Exchange.Hypothesis;

/// <summary>An annotation in a file that was exported from Hypothesis.</summary>
public sealed record HypothesisAnnotation
{
    public required string Id { get; init; }

    /// <summary>The name of who wrote it, without <c>acct:</c> and the server: <c>ann</c>; empty when it is not said.</summary>
    public string User { get; init; } = "";

    /// <summary>Which of the passages of an entry it is about, counted from 1: an entry with several is as many annotations, each with its words.</summary>
    public int Passage { get; init; } = 1;

    /// <summary>How many passages the entry is about.</summary>
    public int Passages { get; init; } = 1;

    /// <summary>Addresses and identifiers of the document it is on, the page's own first.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>The words of the passage; null for a note on a page as a whole, and for a reply.</summary>
    public QuoteSelector? Quote { get; init; }

    /// <summary>True when a passage is selected, in whatever way.</summary>
    public bool HasSelector { get; init; }

    /// <summary>What was written, in Markdown.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<string> Tags { get; init; } = [];

    public DateTime? Created { get; init; }

    /// <summary>For a reply, the annotations it hangs below, from the first of the thread to the one it answers.</summary>
    public IReadOnlyList<string> References { get; init; } = [];
}
