using PsyLit.Core.Search.Indexing;

namespace PsyLit.Core.Search.Postings;

/// <summary>Keeps the segments of the index beside the articles, within one transaction. One implementation per database provider.</summary>
public interface IIndexBlocks : IDisposable
{
    /// <summary>The segments there are, in their order.</summary>
    IReadOnlyList<IndexSegment> Segments();

    /// <summary>The bytes of a block; valid until the next call.</summary>
    /// <exception cref="InvalidDataException">There is no such block.</exception>
    ReadOnlySpan<byte> Read(long segment, int number);

    /// <summary>Adds a segment, whose blocks are written after.</summary>
    /// <returns>Its number.</returns>
    long Add(IndexSegment segment);

    void Write(long segment, int number, ReadOnlySpan<byte> block);

    /// <summary>Takes a segment and its blocks away.</summary>
    void Remove(long segment);
}
