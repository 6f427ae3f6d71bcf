namespace PsyLit.Core.Drafts;

/// <summary>What was typed into which form.</summary>
/// <param name="Key">See <see cref="DraftKey"/>.</param>
/// <param name="Address">The local address of the page with the form.</param>
/// <param name="Text">The text as typed.</param>
/// <param name="Version">Which wording it began from; null for a new text.</param>
public sealed record DraftText(string Key, string Address, string Text, string? Version = null)
{
    private const int LongestAddress = 500;

    private const int LongestVersion = 40;

    /// <summary>Why it cannot be kept, as a sentence; null when it can.</summary>
    public string? Problem =>
        !DraftKey.IsValid(Key) || Address.Length > LongestAddress || Version?.Length > LongestVersion ? "No form of this site sends this."
        : string.IsNullOrWhiteSpace(Text) ? "There is nothing in it to keep."
        : Text.Length > KeptDrafts.MaxLength ? $"Up to {KeptDrafts.MaxLength:N0} characters are kept here; this has {Text.Length:N0}."
        : null;
}
