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
    private const int LastYear = 3000;

    private readonly IndexView view;
    private readonly Facet?[] facetOfConcept;
    private readonly FacetFilter[] filters;

    // By concept, twice: articles that have it, and those of them that name it themselves.
    private readonly int[] having;
    private readonly int[] naming;
    private readonly int[] years = new int[LastYear + 1];
    private readonly Dictionary<int, int> journals = [];

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
        var count = 0;
        var hit = 0;
        for (var place = 0; place < view.Segments.Count; place++)
        {
            look.CheckTime();
            var first = hit;
            while (hit < hits.Count && hits.Documents[hit] < view.Firsts[place + 1])
                hit++;
            var counts = new SegmentCounts(this, view.Segments[place]);
            for (var i = first; i < hit; i++)
            {
                if (counts.Count(hits.Documents[i] - view.Firsts[place]))
                    kept[count++] = i;
            }

            counts.AddUp();
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

        foreach (var (journal, count) in journals)
            yield return (Facet.Journal, journal.ToString(CultureInfo.InvariantCulture), count);
    }

    /// <summary>Counts within one segment, under its own small numbers.</summary>
    private sealed class SegmentCounts
    {
        private readonly FacetCounter all;
        private readonly Segment segment;
        private readonly Facet?[] facets;

        // By concept as the segment marks it: named or only an ancestor.
        private readonly int[] marked;

        public SegmentCounts(FacetCounter all, Segment segment)
        {
            this.all = all;
            this.segment = segment;
            facets = [.. segment.ConceptNumbers.Select(number => all.facetOfConcept.ElementAtOrDefault(number))];
            marked = new int[segment.ConceptNumbers.Length * 2];
        }

        /// <summary>Counts an article; false when a value chosen shuts it out.</summary>
        public bool Count(int document)
        {
            Facet? failed = null;
            foreach (var filter in all.filters)
            {
                if (filter.Passes(segment, document))
                    continue;
                if (failed is not null)
                    return false;
                failed = filter.Facet;
            }

            if (failed is null or Facet.Year && segment.Columns.Published[document] / 10000 is > 0 and <= LastYear and var year)
                all.years[year]++;
            if (failed is null or Facet.Journal && segment.Columns.Journals[document] is > 0 and var journal)
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(all.journals, journal, out _)++;
            if (failed is null)
                CountConcepts(document);
            else if (failed is not (Facet.Year or Facet.Journal))
                CountConcepts(document, failed.Value);
            return failed is null;
        }

        /// <summary>Adds the counts to those of the other segments.</summary>
        public void AddUp()
        {
            for (var concept = 0; concept < facets.Length; concept++)
            {
                var number = segment.ConceptNumbers[concept];
                if (number >= all.having.Length)
                    continue;
                all.having[number] += marked[concept * 2] + marked[(concept * 2) + 1];
                all.naming[number] += marked[concept * 2];
            }
        }

        private void CountConcepts(int document)
        {
            foreach (var concept in segment.Columns.Concepts(document))
                marked[concept]++;
        }

        private void CountConcepts(int document, Facet only)
        {
            foreach (var concept in segment.Columns.Concepts(document))
            {
                if (facets[concept >> 1] == only)
                    marked[concept]++;
            }
        }
    }
}
