using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Postings;

namespace PsyLit.Core.Search.Verifying;

/// <summary>An index in memory, for one chunk of articles, to be compared with the stored one.</summary>
internal sealed class MemoryBlocks : IIndexBlocks
{
    private readonly List<IndexSegment> segments = [];
    private readonly Dictionary<(long Segment, int Number), byte[]> blocks = [];
    private long last;

    public IReadOnlyList<IndexSegment> Segments() => [.. segments];

    public ReadOnlySpan<byte> Read(long segment, int number) => blocks.TryGetValue((segment, number), out var block)
        ? block
        : throw new InvalidDataException("A block that was never written was asked for.");

    public long Add(IndexSegment segment)
    {
        // No number is given twice: a merged segment takes the place of others and must not be taken for one of them.
        segment.Id = ++last;
        segments.Add(segment);
        return segment.Id;
    }

    public void Update(IndexSegment segment) => throw new NotSupportedException("What is kept in memory is written at once.");

    public IReadOnlyList<IndexSegment> Unfinished() => [];

    public void Write(long segment, int number, ReadOnlySpan<byte> block) => blocks.Add((segment, number), block.ToArray());

    public void Remove(long segment)
    {
        segments.RemoveAll(one => one.Id == segment);
        foreach (var block in blocks.Keys.Where(block => block.Segment == segment).ToList())
            blocks.Remove(block);
    }

    public int RemoveSome(long segment, int most)
    {
        Remove(segment);
        return 0;
    }

    public void Dispose()
    {
    }
}
