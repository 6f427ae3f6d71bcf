namespace PsyLit.Core.Concepts.Versions;

/// <summary>A vocabulary that a curator is working on; nobody else sees it until it is published. Each curator has at most one.</summary>
public sealed class VocabularyDraft
{
    public long Id { get; set; }

    public long AccountId { get; set; }

    /// <summary>The number of the version that the work began from.</summary>
    public int BaseNumber { get; set; }

    /// <summary>The whole vocabulary as it would be published.</summary>
    public string Content { get; set; } = "";

    public VocabularyOrigin Origin { get; set; }

    /// <summary>See <see cref="VocabularyVersion.EqualsNumber"/>.</summary>
    public int? EqualsNumber { get; set; }

    /// <summary>See <see cref="VocabularyVersion.Seed"/>.</summary>
    public string? Seed { get; set; }

    public DateTime SavedAt { get; set; }
}
