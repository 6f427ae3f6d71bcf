using System.IO.Hashing;
using System.Runtime.InteropServices;
using PsyLit.Core.Search.Postings;
using PsyLit.Core.Search.Segments;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Verifying;

/// <summary>Makes one number of all that an index says about an article, in whatever segments it stands: words, columns, positions, values.</summary>
internal static class ArticleChecksums
{
    /// <summary>The numbers by article id, of all articles that are not out of date.</summary>
    public static Dictionary<long, ulong> Of(IndexView view, IIndexBlocks blocks, CancellationToken cancellationToken = default)
    {
        var sums = new Dictionary<long, ulong>(view.Count);
        for (var place = 0; place < view.Segments.Count; place++)
        {
            var ofSegment = new ulong[view.Segments[place].Documents];
            AddTerms(view.Segments[place], blocks, ofSegment, cancellationToken);
            for (var document = 0; document < ofSegment.Length; document++)
            {
                if (view.OutOfDate[place]?.Has(document) != true)
                    sums.Add(view.Segments[place].Columns.Ids[document], ofSegment[document] + ValuesOf(view.Segments[place].Columns, document));
            }
        }

        return sums;
    }

    // Added up, so that neither the order of terms nor that of segments matters.
    private static void AddTerms(Segment segment, IIndexBlocks blocks, ulong[] sums, CancellationToken cancellationToken)
    {
        using var terms = new BlockReader(blocks, keepsOnlyLast: true);
        using var postings = new BlockReader(blocks);
        var places = new List<uint>();
        for (var cursor = segment.Terms(terms); cursor.Next();)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var term = (long)XxHash3.HashToUInt64(cursor.Term);
            var list = segment.Postings(postings, cursor.Entry, withPositions: true);
            while (list.Next())
            {
                places.Clear();
                list.ReadPlaces(uint.MaxValue, places);
                sums[list.Document] += XxHash3.HashToUInt64(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(places)), term) + Frequencies(list, term);
            }

            postings.GiveBack();
        }
    }

    private static ulong Frequencies(PostingsCursor list, long term)
    {
        var sum = 0UL;
        for (var column = 0; column < PostingsLayout.ColumnCount; column++)
        {
            if ((list.Columns & (1u << column)) != 0)
                sum += XxHash3.HashToUInt64(MemoryMarshal.AsBytes<int>([column, list.Frequencies[column]]), term);
        }

        return sum;
    }

    private static ulong ValuesOf(SegmentColumns columns, int document)
    {
        var values = columns.Values(document);
        var line = string.Join(
            '|', values.Published, values.JournalId, values.Added, values.HasAbstract, values.TitleLength, values.BodyLength, values.FirstAuthor, string.Join(' ', values.Concepts), string.Join(' ', values.Ancestors));
        return XxHash3.HashToUInt64(MemoryMarshal.AsBytes(line.AsSpan()));
    }
}
