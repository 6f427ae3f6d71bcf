using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PsyLit.Core.Search.Segments;

namespace PsyLit.Core.Search.Facets;

/// <summary>What the articles of a segment are counted by, arranged so that counting many of them reads little memory.</summary>
/// <remarks>
/// Counted one by one, the articles of a common word had nearly all of the segment's columns read: 12 bytes and all concepts of each article. Here
/// it is 6 bytes, one bit more for each concept that many articles have, and the other concepts of those found; at a million articles that took a
/// third of the processor time from counting. Made when a segment is first asked for so many of its articles; about 4 bytes an article.
/// </remarks>
internal sealed class CountedColumns
{
    // A bit for each article costs as much as two bytes for one in sixteen; counting bits is so much quicker that half as many are worth it.
    private const int RarestInBits = 32;

    // Segments never change, and what is made of one goes with it.
    private static readonly ConditionalWeakTable<Segment, CountedColumns> Made = [];

    private readonly ushort[] years;
    private readonly int[] journals;
    private readonly (int Concept, ulong[] Articles)[] frequent;

    // The articles that have other concepts, how many of them come before each word of that set, and those concepts, up to the end of each article's.
    private readonly ulong[] withOthers;
    private readonly int[] withOthersBefore;
    private readonly List<int> otherEnds = [];
    private readonly List<ushort> otherConcepts = [];

    private CountedColumns(Segment segment)
    {
        var columns = segment.Columns;
        years = Array.ConvertAll(columns.Published, published => (ushort)SegmentTally.CountedYear(published));
        journals = columns.Journals;
        var whole = SegmentTally.OfAll(segment).Concepts;
        var words = (segment.Documents + 63) / 64;
        (withOthers, withOthersBefore) = (new ulong[words], new int[words]);
        var bits = new ulong[whole.Length][];
        for (var concept = 0; concept < whole.Length; concept++)
        {
            if (whole[concept] * (long)RarestInBits >= segment.Documents && whole[concept] > 0)
                bits[concept] = new ulong[words];
        }

        for (var document = 0; document < segment.Documents; document++)
        {
            if (document % 64 == 0)
                withOthersBefore[document / 64] = otherEnds.Count;
            foreach (var concept in columns.Concepts(document))
            {
                if (bits[concept] is { } articles)
                    articles[document >> 6] |= 1UL << document;
                else
                    otherConcepts.Add(concept);
            }

            if (otherConcepts.Count == (otherEnds.Count == 0 ? 0 : otherEnds[^1]))
                continue;
            withOthers[document >> 6] |= 1UL << document;
            otherEnds.Add(otherConcepts.Count);
        }

        frequent = [.. bits.Index().Where(concept => concept.Item is not null)];
    }

    /// <summary>The columns of a segment.</summary>
    public static CountedColumns Of(Segment segment) => Made.GetValue(segment, static segment => new CountedColumns(segment));

    /// <summary>Counts articles.</summary>
    /// <param name="documents">Their numbers in the view, ascending, each once.</param>
    /// <param name="first">The number of the segment's first article in the view.</param>
    /// <param name="tally">Where they are counted.</param>
    public void Count(ReadOnlySpan<int> documents, int first, SegmentTally tally)
    {
        var words = (years.Length + 63) / 64;
        var set = ArrayPool<ulong>.Shared.Rent(words);
        Mark(documents, first, set.AsSpan(0, words), tally);
        foreach (var (concept, articles) in frequent)
        {
            var count = 0;
            for (var word = 0; word < articles.Length; word++)
                count += BitOperations.PopCount(articles[word] & set[word]);
            tally.Concepts[concept] += count;
        }

        CountOthers(set, tally.Concepts);
        ArrayPool<ulong>.Shared.Return(set);
    }

    private void CountOthers(ulong[] set, int[] counts)
    {
        var ends = CollectionsMarshal.AsSpan(otherEnds);
        var concepts = CollectionsMarshal.AsSpan(otherConcepts);
        for (var word = 0; word < withOthers.Length; word++)
        {
            for (var rest = set[word] & withOthers[word]; rest != 0; rest &= rest - 1)
            {
                var before = (rest & (0 - rest)) - 1;
                var place = withOthersBefore[word] + BitOperations.PopCount(withOthers[word] & before);
                foreach (var concept in concepts[(place == 0 ? 0 : ends[place - 1])..ends[place]])
                    counts[concept]++;
            }
        }
    }

    // Counts years and journals, and puts the articles into a set.
    private void Mark(ReadOnlySpan<int> documents, int first, Span<ulong> set, SegmentTally tally)
    {
        set.Clear();
        var (ofYear, ofJournal, journalOf, word, bits) = (tally.Years, tally.Journals, journals, 0, 0UL);
        foreach (var number in documents)
        {
            var document = number - first;
            ofYear[years[document]]++;
            ofJournal[journalOf[document]]++;
            // A word is written once, not for each of its articles: each writing would wait for the one before.
            if (document >> 6 != word)
            {
                set[word] = bits;
                (word, bits) = (document >> 6, 0);
            }

            bits |= 1UL << document;
        }

        if (documents.Length > 0)
            set[word] = bits;
    }
}
