namespace PsyLit.Core.Concepts.Versions;

/// <summary>The vocabulary of the library from one publication to the next. Never changed, never deleted; the one with the highest number is in force.</summary>
public sealed class VocabularyVersion
{
    /// <summary>Counted from 1, without gaps.</summary>
    public int Number { get; set; }

    /// <summary>The whole vocabulary, in the format of <c>seeds/vocabulary.json</c>, character for character as it was published.</summary>
    public string Content { get; set; } = "";

    public VocabularyOrigin Origin { get; set; }

    /// <summary>What was changed and why, in the words of who published it.</summary>
    public string Note { get; set; } = "";

    public DateTime PublishedAt { get; set; }

    /// <summary>Who published it; null when the program did, or the account is gone.</summary>
    public long? AccountId { get; set; }

    /// <summary>The earlier version that this one says again; null when it says something new.</summary>
    public int? EqualsNumber { get; set; }

    /// <summary>
    /// The program's own vocabulary that went into this version, where <see cref="Content"/> is not simply that; null when none did. The
    /// next release's is compared with it, so that only what the release changed is offered.
    /// </summary>
    public string? Seed { get; set; }

    /// <summary>How many records had to be looked through again when it was published.</summary>
    public int Candidates { get; set; }
}
