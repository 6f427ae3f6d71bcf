using System.Runtime.InteropServices;
using System.Security.Cryptography;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Postings;

namespace PsyLit.Core.Search.Segments;

/// <summary>Writes segments.</summary>
internal static class SegmentWriter
{
    /// <summary>Writes articles that were collected in memory as a new segment, newer than all others.</summary>
    /// <param name="blocks">Where to.</param>
    /// <param name="parts">The articles; those of a part follow those of the part before; sorted already.</param>
    /// <param name="replaced">Ids of articles that older segments may have: those written that are not new, and those that are gone.</param>
    public static void Write(IIndexBlocks blocks, IReadOnlyList<SegmentBuilder> parts, IReadOnlyCollection<long> replaced)
    {
        var segment = Begin(blocks, parts.Sum(part => part.Values.Count), rank: null);
        WriteTerms(new TermBlockWriter(blocks, segment), parts);
        End(blocks, segment, [.. parts.SelectMany(part => part.Values)], [.. replaced.Select(id => checked((int)id))]);
    }

    /// <summary>Adds the row of a segment.</summary>
    /// <param name="blocks">Where to.</param>
    /// <param name="documents">How many articles it has.</param>
    /// <param name="rank">Its place in the order; null for the end.</param>
    public static long Begin(IIndexBlocks blocks, int documents, long? rank) => blocks.Add(new IndexSegment
    {
        Documents = documents,
        Rank = rank ?? blocks.Segments().Select(one => one.Rank).DefaultIfEmpty().Max() + 1,
        Stamp = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))),
    });

    /// <summary>Writes what a segment has beside its terms.</summary>
    public static void End(IIndexBlocks blocks, long segment, IReadOnlyList<IndexedValues> values, ReadOnlySpan<int> replaced)
    {
        blocks.Write(segment, BlockNumbers.Columns, SegmentColumns.Write(values));
        blocks.Write(segment, BlockNumbers.Replaced, MemoryMarshal.AsBytes(replaced));
    }

    private static void WriteTerms(TermBlockWriter terms, IReadOnlyList<SegmentBuilder> parts)
    {
        var firsts = new int[parts.Count];
        for (var part = 1; part < parts.Count; part++)
            firsts[part] = firsts[part - 1] + parts[part - 1].Values.Count;

        var places = new int[parts.Count];
        var postings = new PostingsWriter();
        while (Smallest(parts, places) is >= 0 and var smallest)
        {
            var term = parts[smallest].TermAt(places[smallest]);
            var head = parts[smallest].HeadAt(places[smallest]);
            postings.Clear();
            for (var part = smallest; part < parts.Count; part++)
            {
                if (places[part] < parts[part].TermCount && parts[part].HeadAt(places[part]) == head && parts[part].TermAt(places[part]).SequenceEqual(term))
                    parts[part].WriteTo(postings, places[part]++, firsts[part]);
            }

            terms.Add(term, postings);
        }

        terms.End();
    }

    // The first of the parts that have the smallest term; -1 when all are through.
    private static int Smallest(IReadOnlyList<SegmentBuilder> parts, int[] places)
    {
        var smallest = -1;
        var head = ulong.MaxValue;
        for (var part = 0; part < parts.Count; part++)
        {
            if (places[part] >= parts[part].TermCount)
                continue;
            var other = parts[part].HeadAt(places[part]);
            if (smallest >= 0 && (other > head || (other == head && parts[part].TermAt(places[part]).SequenceCompareTo(parts[smallest].TermAt(places[smallest])) >= 0)))
                continue;
            (smallest, head) = (part, other);
        }

        return smallest;
    }
}
