namespace PsyLit.Core.Search.Indexing;

/// <summary>Some bytes of a segment: terms, postings, or values of articles. Read and written by the provider's own means.</summary>
public sealed class IndexBlock
{
    /// <summary>A segment has numbers for so many blocks.</summary>
    public const int MostInSegment = 1 << 24;

    /// <summary>The segment's number and the block's within it as one, so that the blocks of a segment lie together.</summary>
    public long Id { get; set; }

    public byte[] Data { get; set; } = [];

    /// <summary>The <see cref="Id"/> of a block.</summary>
    public static long IdOf(long segment, int number) => (segment * MostInSegment) + number;
}
