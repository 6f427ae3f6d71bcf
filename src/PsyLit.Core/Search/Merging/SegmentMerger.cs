using PsyLit.Core.Search.Postings;
using PsyLit.Core.Search.Segments;

namespace PsyLit.Core.Search.Merging;

/// <summary>Makes one segment of several that follow one another, without the articles that are out of date.</summary>
internal sealed class SegmentMerger(IIndexBlocks blocks, IReadOnlyList<Segment> segments, IReadOnlyList<DocumentSet?> outOfDate, SegmentBlocks made)
{
    private readonly PostingsWriter postings = new();

    /// <summary>Reads the segments; nothing is written but what is too much for memory.</summary>
    public MadeSegment Merge(CancellationToken cancellationToken)
    {
        var numbers = segments.Select((segment, place) => new int[segment.Documents]).ToArray();
        var values = new List<IndexedValues>();
        for (var place = 0; place < segments.Count; place++)
        {
            for (var document = 0; document < segments[place].Documents; document++)
            {
                var isLeftOut = outOfDate[place]?.Has(document) == true;
                numbers[place][document] = isLeftOut ? -1 : values.Count;
                if (!isLeftOut)
                    values.Add(segments[place].Columns.Values(document));
            }
        }

        MergeTerms(new TermBlockWriter(made), numbers, cancellationToken);
        return new MadeSegment(made, values);
    }

    private void MergeTerms(TermBlockWriter terms, int[][] numbers, CancellationToken cancellationToken)
    {
        var readers = segments.Select(_ => new PassingReader(blocks)).ToArray();
        var cursors = segments.Select((segment, place) => segment.Terms(readers[place].Terms)).ToArray();
        var isOpen = cursors.Select(cursor => cursor.Next()).ToArray();
        var term = new ByteWriter();
        var list = new PostingsCursor();
        while (Smallest(cursors, isOpen) is >= 0 and var smallest)
        {
            cancellationToken.ThrowIfCancellationRequested();
            term.Clear();
            term.Write(cursors[smallest].Term);
            var head = cursors[smallest].Head;
            postings.Clear();
            for (var place = smallest; place < cursors.Length; place++)
            {
                if (!isOpen[place] || cursors[place].Head != head || !cursors[place].Term.SequenceEqual(term.Written))
                    continue;
                Copy(segments[place].Postings(readers[place].Postings, cursors[place].Entry, withPositions: true, list), numbers[place]);
                readers[place].EndTerm();
                isOpen[place] = cursors[place].Next();
            }

            if (postings.Count > 0)
                terms.Add(term.Written, postings);
        }

        made.Add(BlockNumbers.Terms, terms.End());
        foreach (var reader in readers)
            reader.Dispose();
    }

    private void Copy(PostingsCursor cursor, int[] numbers)
    {
        while (cursor.Next())
        {
            if (numbers[cursor.Document] is >= 0 and var number)
                postings.Add(number, cursor);
        }
    }

    private static int Smallest(TermCursor[] cursors, bool[] isOpen)
    {
        var smallest = -1;
        var head = ulong.MaxValue;
        for (var place = 0; place < cursors.Length; place++)
        {
            if (!isOpen[place])
                continue;
            var other = cursors[place].Head;
            if (smallest >= 0 && (other > head || (other == head && cursors[place].Term.SequenceCompareTo(cursors[smallest].Term) >= 0)))
                continue;
            (smallest, head) = (place, other);
        }

        return smallest;
    }

    /// <summary>Reads a segment from its first term to its last and lets go of what is behind.</summary>
    private sealed class PassingReader(IIndexBlocks blocks) : IDisposable
    {
        /// <summary>Keeps the last block of terms, in which short lists stand.</summary>
        public BlockReader Terms { get; } = new(blocks, keepsOnlyLast: true);

        public BlockReader Postings { get; } = new(blocks);

        public void EndTerm() => Postings.GiveBack();

        public void Dispose()
        {
            Terms.Dispose();
            Postings.Dispose();
        }
    }
}
