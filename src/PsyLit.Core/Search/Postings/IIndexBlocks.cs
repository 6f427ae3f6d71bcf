using PsyLit.Core.Search.Indexing;

namespace PsyLit.Core.Search.Postings;

/// <summary>Keeps the segments of the index beside the articles, within one transaction. One implementation per database provider.</summary>
public interface IIndexBlocks : IDisposable
{
    /// <summary>The segments in force, in their order.</summary>
    IReadOnlyList<IndexSegment> Segments();

    /// <summary>The bytes of a block; valid until the next call.</summary>
    /// <exception cref="InvalidDataException">There is no such block.</exception>
    ReadOnlySpan<byte> Read(long segment, int number);

    /// <summary>Adds a segment, whose blocks are written after, in this transaction or, when it is not in force yet, in later ones.</summary>
    /// <returns>Its number.</returns>
    long Add(IndexSegment segment);

    /// <summary>Writes over the row of a segment that has been added.</summary>
    void Update(IndexSegment segment);

    /// <summary>The segments that are not in force: somebody writes them or takes them away, or was ended while doing so.</summary>
    IReadOnlyList<IndexSegment> Unfinished();

    void Write(long segment, int number, ReadOnlySpan<byte> block);

    /// <summary>Takes a segment and its blocks away.</summary>
    void Remove(long segment);

    /// <summary>Takes some of the blocks of a segment away, and the segment with the last of them.</summary>
    /// <param name="segment">One that is not in force.</param>
    /// <param name="most">How many blocks.</param>
    /// <returns>How many there were; fewer than asked for when nothing is left of it.</returns>
    int RemoveSome(long segment, int most);
}
