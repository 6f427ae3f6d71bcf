namespace PsyLit.Formats.Json;

internal enum JsonPieceState
{
    Complete,

    /// <summary>The file ends, or its brackets stop making sense, before the item does.</summary>
    Unclosed,

    /// <summary>Longer than <see cref="JsonItemSplitter.MaximumItemLength"/>.</summary>
    TooLong,
}
