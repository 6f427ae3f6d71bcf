using PsyLit.Core.Search.Postings;

namespace PsyLit.Core.Search.Segments;

/// <summary>The blocks of a segment in memory, until they are written in one go: whoever makes them need not keep others from writing.</summary>
internal sealed class SegmentBlocks
{
    private readonly List<(int Number, byte[] Bytes)> blocks = [];

    /// <summary>Keeps a copy of a block.</summary>
    public void Add(int number, ReadOnlySpan<byte> block) => blocks.Add((number, block.ToArray()));

    /// <summary>Writes them all, in the order they were added.</summary>
    public void WriteTo(IIndexBlocks to, long segment)
    {
        foreach (var (number, bytes) in blocks)
            to.Write(segment, number, bytes);
    }
}
