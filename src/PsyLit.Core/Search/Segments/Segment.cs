using System.Runtime.InteropServices;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Postings;

namespace PsyLit.Core.Search.Segments;

/// <summary>An open segment: what of it is kept in memory. Safe for use by several threads at once.</summary>
internal sealed class Segment
{
    private readonly TermIndex terms;

    private Segment(IndexSegment row, SegmentColumns columns, TermIndex terms, int[] replaced, int[] conceptNumbers)
    {
        Row = row;
        Columns = columns;
        this.terms = terms;
        Replaced = replaced;
        ConceptNumbers = conceptNumbers;
        TitleWords = LengthCode.Sum(columns.TitleLengths);
        BodyWords = LengthCode.Sum(columns.BodyLengths);
    }

    public IndexSegment Row { get; }

    public SegmentColumns Columns { get; }

    /// <summary>Ids of articles about which older segments are out of date.</summary>
    public int[] Replaced { get; }

    /// <summary>The numbers that all segments have for a concept, by its number in this one.</summary>
    public int[] ConceptNumbers { get; }

    /// <summary>Words of all titles.</summary>
    public long TitleWords { get; }

    /// <summary>Words of all summaries and abstracts.</summary>
    public long BodyWords { get; }

    /// <summary>How many articles it holds, those out of date included.</summary>
    public int Documents => Row.Documents;

    /// <summary>Opens a segment.</summary>
    public static Segment Open(IndexSegment row, IIndexBlocks blocks, ConceptNumbers numbers)
    {
        var columns = SegmentColumns.Read(blocks.Read(row.Id, BlockNumbers.Columns));
        var terms = new TermIndex(blocks.Read(row.Id, BlockNumbers.Terms).ToArray());
        var replaced = MemoryMarshal.Cast<byte, int>(blocks.Read(row.Id, BlockNumbers.Replaced)).ToArray();
        return new Segment(row, columns, terms, replaced, [.. columns.ConceptIds.Select(numbers.Of)]);
    }

    /// <summary>A cursor over its terms.</summary>
    public TermCursor Terms(BlockReader blocks) => new(blocks, Row.Id, terms);

    /// <summary>Where the postings of a term are; null when the segment does not have it.</summary>
    public TermEntry? Find(BlockReader blocks, ReadOnlySpan<byte> term)
    {
        var cursor = Terms(blocks);
        return cursor.Seek(term) && cursor.Term.SequenceEqual(term) ? cursor.Entry : null;
    }

    /// <summary>A cursor over the articles that have a term.</summary>
    /// <param name="blocks">Reads what the entry points to.</param>
    /// <param name="entry">An entry of this segment.</param>
    /// <param name="withPositions">True when it will be asked where they have it.</param>
    /// <param name="cursor">A cursor that is needed no more, to be used again.</param>
    public PostingsCursor Postings(BlockReader blocks, TermEntry entry, bool withPositions, PostingsCursor? cursor = null)
    {
        cursor ??= new PostingsCursor();
        if (entry.Block == 0)
        {
            var positionsAt = entry.At + entry.ListLength;
            cursor.Open(entry.Data, entry.At..positionsAt, entry.Documents, withPositions ? entry.Data : [], positionsAt);
        }
        else
        {
            var list = blocks.Read(Row.Id, entry.Block).Bytes;
            cursor.Open(list, ..entry.ListLength, entry.Documents, withPositions ? blocks.Read(Row.Id, entry.Block + 1).Bytes : [], 0);
        }

        return cursor;
    }
}
