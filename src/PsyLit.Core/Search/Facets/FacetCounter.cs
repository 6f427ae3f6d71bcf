using System.Globalization;
using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Search.Segments;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Facets;

/// <summary>Narrows hits by the facet values chosen and counts the values of all facets, in one pass.</summary>
/// <remarks>
/// Values of one facet widen (OR), facets narrow (AND). A facet is counted over the hits that all <em>other</em> facets let pass, so that
/// its counts say what choosing another of its values would give.
/// </remarks>
internal sealed class FacetCounter
{
    private readonly IndexView view;
    private readonly Facet?[] facetOfConcept;
    private readonly FacetFilter[] filters;

    // By concept, twice: articles that have it, and those of them that name it themselves.
    private readonly int[] having;
    private readonly int[] naming;
    private int[] years = [];
    private int[] journals = [];

    public FacetCounter(IndexView view, Vocabulary vocabulary, IReadOnlyList<FacetChoice> choices)
    {
        this.view = view;
        facetOfConcept = [.. view.ConceptIds.Select(id => vocabulary.Find(id) is { } concept ? ConceptKinds.FacetOf(concept.Kind) : null)];
        filters = [.. choices.GroupBy(choice => choice.Facet).Select(group => new FacetFilter(group.Key, group.Select(choice => choice.Value), view))];
        having = new int[facetOfConcept.Length];
        naming = new int[facetOfConcept.Length];
    }

    /// <summary>The hits that all chosen values let pass, counted on the way.</summary>
    /// <returns>Their places in the hits, ascending, and how many they are.</returns>
    public (int[] Places, int Count) Narrow(IndexLook look, Hits hits)
    {
        var kept = look.Numbers(hits.Count);
        var parts = new (SegmentTally Tally, int First, int Count)[view.Segments.Count];
        look.InEachSegment(hits.Count, place => parts[place] = Narrow(look, hits, place, kept));

        var count = 0;
        for (var place = 0; place < parts.Length; place++)
        {
            var (tally, first, some) = parts[place];
            AddUp(view.Segments[place], tally);
            if (count != first)
                kept.AsSpan(first, some).CopyTo(kept.AsSpan(count));
            count += some;
        }

        return (kept, count);
    }

    /// <summary>How many of the counted hits have each value, by value; concepts only where some hit names them itself, or a reader chose them.</summary>
    public IEnumerable<(Facet Facet, string Value, int Count)> Counts()
    {
        for (var concept = 0; concept < having.Length; concept++)
        {
            if (facetOfConcept[concept] is { } facet && (naming[concept] > 0 || Array.Exists(filters, filter => filter.Facet == facet && filter.Names(concept))))
                yield return (facet, view.ConceptIds[concept], having[concept]);
        }

        for (var year = 1; year < years.Length; year++)
        {
            if (years[year] > 0)
                yield return (Facet.Year, year.ToString(CultureInfo.InvariantCulture), years[year]);
        }

        for (var journal = 1; journal < journals.Length; journal++)
        {
            if (journals[journal] > 0)
                yield return (Facet.Journal, journal.ToString(CultureInfo.InvariantCulture), journals[journal]);
        }
    }

    // The hits of one segment; their places go where all of them would be if all passed.
    private (SegmentTally Tally, int First, int Count) Narrow(IndexLook look, Hits hits, int place, int[] kept)
    {
        look.CheckTime();
        var (first, end) = (hits.FirstFrom(view.Firsts[place]), hits.FirstFrom(view.Firsts[place + 1]));
        var tally = new SegmentTally(view.Segments[place]);
        if (filters.Length == 0)
        {
            tally.Add(hits.Documents.AsSpan(first, end - first), view.Firsts[place]);
            for (var hit = first; hit < end; hit++)
                kept[hit] = hit;
            return (tally, first, end - first);
        }

        var count = new FacetNarrowing(look, filters, view.Segments[place], facetOfConcept)
            .Narrow(hits.Documents.AsSpan(first, end - first), view.Firsts[place], first, kept.AsSpan(first, end - first), tally);
        return (tally, first, count);
    }

    private void AddUp(Segment segment, SegmentTally tally)
    {
        years = AddUp(years, tally.Years);
        journals = AddUp(journals, tally.Journals);
        for (var concept = 0; concept < segment.ConceptNumbers.Length; concept++)
        {
            var number = segment.ConceptNumbers[concept];
            if (number >= having.Length)
                continue;
            having[number] += tally.Concepts[concept * 2] + tally.Concepts[(concept * 2) + 1];
            naming[number] += tally.Concepts[concept * 2];
        }
    }

    private static int[] AddUp(int[] sums, int[] counts)
    {
        if (sums.Length < counts.Length)
            Array.Resize(ref sums, counts.Length);
        for (var i = 0; i < counts.Length; i++)
            sums[i] += counts[i];
        return sums;
    }
}
