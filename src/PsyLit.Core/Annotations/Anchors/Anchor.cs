namespace PsyLit.Core.Annotations.Anchors;

/// <summary>Where a passage stands in a text.</summary>
/// <param name="State">How it was found.</param>
/// <param name="Score">How alike the passage and what was found are, from 0 to 1; 1 for the same words, 0 for an orphan.</param>
/// <param name="Section">The section; null for an orphan.</param>
/// <param name="Start">The first character in the section's plain text, in UTF-16 units.</param>
/// <param name="End">The place after the last.</param>
public sealed record Anchor(AnchorState State, double Score, string? Section, int Start, int End)
{
    /// <summary>The passage is not in the text.</summary>
    public static Anchor Orphan { get; } = new(AnchorState.Orphaned, 0, null, 0, 0);
}
