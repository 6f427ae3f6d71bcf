using PsyLit.Core.Search.Segments;

namespace PsyLit.Core.Search.Postings;

/// <summary>Writes the terms of a segment, in the order of their bytes, into blocks, and the postings of those that have few beside them.</summary>
/// <remarks>
/// <code>
/// block = { bytes shared with the term before, bytes more, these bytes, articles, length of the list * 2 + apart, length of the positions, [ block | list and positions ] }
/// </code>
/// Half of all terms stand in one article: a block of their own for each would be mostly the way to it.
/// </remarks>
/// <param name="blocks">Takes the blocks.</param>
/// <param name="first">The number of the first of them.</param>
internal sealed class TermBlockWriter(SegmentBlocks blocks, int first = BlockNumbers.First)
{
    /// <summary>Bytes after which a block is full. Looking up a rare term reads one block, so it should be a page or two of the database.</summary>
    private const int FullBlock = 12 * 1024;

    /// <summary>Lists with more bytes get blocks of their own, or the terms beside them would be far apart.</summary>
    private const int LongestInside = 1024;

    private readonly ByteWriter block = new(2 * FullBlock);
    private readonly ByteWriter list = new(1 << 12);
    private readonly ByteWriter index = new(1 << 12);
    private readonly ByteWriter firstTerm = new();
    private readonly ByteWriter previous = new();
    private int next = first;

    /// <summary>Writes a term and its postings.</summary>
    public void Add(ReadOnlySpan<byte> term, PostingsWriter postings)
    {
        var shared = block.Length == 0 ? 0 : previous.Written.CommonPrefixLength(term);
        if (block.Length == 0)
        {
            firstTerm.Clear();
            firstTerm.Write(term);
        }

        list.Clear();
        postings.CopyTo(list);
        var isApart = list.Length + postings.Positions.Length > LongestInside;
        block.WriteNumber((uint)shared);
        block.WriteNumber((uint)(term.Length - shared));
        block.Write(term[shared..]);
        block.WriteNumber((uint)postings.Count);
        block.WriteNumber((uint)(list.Length << 1) | (isApart ? 1u : 0u));
        block.WriteNumber((uint)postings.Positions.Length);
        if (isApart)
        {
            block.WriteNumber((uint)next);
            blocks.Add(next++, list.Written);
            blocks.Add(next++, postings.Positions.Written);
        }
        else
        {
            block.Write(list.Written);
            block.Write(postings.Positions.Written);
        }

        previous.Clear();
        previous.Write(term);
        if (block.Length >= FullBlock)
            EndBlock();
    }

    /// <summary>Writes what is left.</summary>
    /// <returns>The index of the blocks, to be written as <see cref="BlockNumbers.Terms"/>; that of later terms may follow it.</returns>
    public ReadOnlySpan<byte> End()
    {
        if (block.Length > 0)
            EndBlock();
        return index.Written;
    }

    private void EndBlock()
    {
        index.WriteNumber((uint)firstTerm.Length);
        index.Write(firstTerm.Written);
        index.WriteNumber((uint)next);
        blocks.Add(next++, block.Written);
        block.Clear();
    }
}
