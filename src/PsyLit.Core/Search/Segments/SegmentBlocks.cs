using PsyLit.Core.Search.Postings;

namespace PsyLit.Core.Search.Segments;

/// <summary>The blocks of a segment in memory, until they are written in one go: whoever makes them need not keep others from writing.</summary>
/// <param name="full">Told when there is a lot of them, to write them and clear; null when all may stay in memory.</param>
internal sealed class SegmentBlocks(Action<SegmentBlocks>? full = null)
{
    /// <summary>Bytes that are a lot: what is written in some hundredths of a second.</summary>
    private const int Many = 4 << 20;

    private readonly List<(int Number, byte[] Bytes)> blocks = [];
    private long bytes;

    /// <summary>Keeps a copy of a block.</summary>
    public void Add(int number, ReadOnlySpan<byte> block)
    {
        blocks.Add((number, block.ToArray()));
        bytes += block.Length;
        if (bytes >= Many)
            full?.Invoke(this);
    }

    /// <summary>Adds all blocks of another.</summary>
    public void Add(SegmentBlocks others)
    {
        blocks.AddRange(others.blocks);
        bytes += others.bytes;
    }

    /// <summary>Writes them all, in the order they were added.</summary>
    public void WriteTo(IIndexBlocks to, long segment)
    {
        foreach (var (number, block) in blocks)
            to.Write(segment, number, block);
    }

    /// <summary>Forgets what was written.</summary>
    public void Clear()
    {
        blocks.Clear();
        bytes = 0;
    }
}
