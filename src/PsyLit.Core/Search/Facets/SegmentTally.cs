using System.Runtime.CompilerServices;
using PsyLit.Core.Search.Segments;

namespace PsyLit.Core.Search.Facets;

/// <summary>How many articles of a segment have each year, journal and concept, under the segment's own numbers.</summary>
internal sealed class SegmentTally
{
    private const int LastYear = 3000;

    // One in so many articles of a segment are enough for passing through all of what they are counted by.
    private const int Many = 512;

    // Segments never change, so what all of their articles have is counted once.
    private static readonly ConditionalWeakTable<Segment, SegmentTally> Whole = [];

    private readonly Segment segment;

    public SegmentTally(Segment segment)
    {
        this.segment = segment;
        Journals = new int[segment.Columns.LastJournal + 1];
        Concepts = new int[segment.ConceptNumbers.Length * 2];
    }

    /// <summary>By year; those of articles without a date, or with one beyond all reason, are counted as 0.</summary>
    public int[] Years { get; } = new int[LastYear + 1];

    /// <summary>By the journal's number; those of articles without one are counted as 0.</summary>
    public int[] Journals { get; }

    /// <summary>By concept as <see cref="SegmentColumns.Concepts"/> marks it: named, or only an ancestor of one named.</summary>
    public int[] Concepts { get; }

    /// <summary>Counts an article's year.</summary>
    public void AddYear(int document, int times = 1) => Years[CountedYear(segment.Columns.Published[document])] += times;

    /// <summary>The year under which a date is counted; 0 when there is none, or one beyond all reason.</summary>
    public static int CountedYear(int published) => published / 10000 is >= 0 and <= LastYear and var year ? year : 0;

    /// <summary>Counts an article's journal.</summary>
    public void AddJournal(int document, int times = 1) => Journals[segment.Columns.Journals[document]] += times;

    /// <summary>Counts articles, which are most quickly told by those that are missing when they are more than three quarters.</summary>
    /// <param name="documents">Their numbers in the view, ascending, each once.</param>
    /// <param name="first">The number of the segment's first article in the view.</param>
    public void Add(ReadOnlySpan<int> documents, int first)
    {
        if (documents.Length < segment.Documents / Many)
        {
            foreach (var number in documents)
                Add(number - first, 1);
            return;
        }

        if (documents.Length < segment.Documents / 4 * 3)
        {
            CountedColumns.Of(segment).Count(documents, first, this);
            return;
        }

        Add(OfAll(segment));
        var next = 0;
        foreach (var document in documents)
        {
            for (; next < document - first; next++)
                Add(next, -1);
            next++;
        }

        for (; next < segment.Documents; next++)
            Add(next, -1);
    }

    /// <summary>All articles of a segment, counted; nobody adds to it.</summary>
    public static SegmentTally OfAll(Segment segment) => Whole.GetValue(segment, static segment => CountAll(segment));

    private static SegmentTally CountAll(Segment segment)
    {
        var tally = new SegmentTally(segment);
        for (var document = 0; document < segment.Documents; document++)
            tally.Add(document, 1);
        return tally;
    }

    private void Add(SegmentTally other)
    {
        AddUp(Years, other.Years);
        AddUp(Journals, other.Journals);
        AddUp(Concepts, other.Concepts);

        static void AddUp(int[] to, int[] from)
        {
            for (var i = 0; i < from.Length; i++)
                to[i] += from[i];
        }
    }

    private void Add(int document, int times)
    {
        AddYear(document, times);
        AddJournal(document, times);
        var counts = Concepts;
        foreach (var concept in segment.Columns.Concepts(document))
            counts[concept] += times;
    }
}
