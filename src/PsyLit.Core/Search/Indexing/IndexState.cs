namespace PsyLit.Core.Search.Indexing;

/// <summary>What the index was made with; there is one row.</summary>
public sealed class IndexState
{
    /// <summary>The id of the one row.</summary>
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    /// <summary>The fingerprint of the vocabulary whose concepts are in the index.</summary>
    public string VocabularyFingerprint { get; set; } = "";

    /// <summary><see cref="DocumentMaker.Layout"/> when the index was made: other words, other values, another number.</summary>
    public int Layout { get; set; }
}
