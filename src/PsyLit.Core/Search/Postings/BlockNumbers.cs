using PsyLit.Core.Search.Indexing;

namespace PsyLit.Core.Search.Postings;

/// <summary>What the blocks of a segment with the smallest numbers hold.</summary>
internal static class BlockNumbers
{
    /// <summary>The values of the articles.</summary>
    public const int Columns = 1;

    /// <summary>The first term of each block of terms, with the block's number.</summary>
    public const int Terms = 2;

    /// <summary>Ids of the articles that are out of date, or gone, in all older segments.</summary>
    public const int Replaced = 3;

    /// <summary>From here on: blocks of terms and of postings, in the order of the terms.</summary>
    public const int First = 16;

    /// <summary>From here on those of the second half of the terms, when both halves are written at once.</summary>
    public const int SecondHalf = IndexBlock.MostInSegment / 2;
}
