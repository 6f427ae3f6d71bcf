using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Segments;

namespace PsyLit.Core.Search.Facets;

/// <summary>Lets hits of one segment pass or not, and counts them for the facets that let them pass.</summary>
/// <param name="look">Lends memory.</param>
/// <param name="filters">What was chosen, by facet.</param>
/// <param name="segment">Where the hits are.</param>
/// <param name="facetOfConcept">The facets of concepts by the numbers that all segments have for them.</param>
internal sealed class FacetNarrowing(IndexLook look, FacetFilter[] filters, Segment segment, Facet?[] facetOfConcept)
{
    private const int Nobody = -1;
    private const int Several = -2;

    private readonly Facet?[] facets = Array.ConvertAll(segment.ConceptNumbers, number => facetOfConcept.ElementAtOrDefault(number));

    /// <summary>What passed is counted for all facets; what a single facet shut out, for that facet.</summary>
    /// <param name="hits">Numbers of articles in the view, ascending.</param>
    /// <param name="first">The number of the segment's first article in the view.</param>
    /// <param name="place">The place of the first of the hits among all.</param>
    /// <param name="kept">Takes the places of those that pass.</param>
    /// <param name="tally">Where they are counted.</param>
    /// <returns>How many pass.</returns>
    public int Narrow(ReadOnlySpan<int> hits, int first, int place, Span<int> kept, SegmentTally tally)
    {
        var (length, count) = (hits.Length, 0);
        var passed = look.Numbers(length);
        var shutOut = Array.ConvertAll(filters, _ => look.Numbers(length));
        var counts = new int[filters.Length];
        for (var i = 0; i < length; i++)
        {
            var document = hits[i] - first;
            var by = ShutOutBy(document);
            if (by == Nobody)
            {
                kept[count] = place + i;
                passed[count++] = hits[i];
            }
            else if (by >= 0)
            {
                shutOut[by][counts[by]++] = document;
            }
        }

        tally.Add(passed.AsSpan(0, count), first);
        for (var by = 0; by < filters.Length; by++)
            Count(filters[by].Facet, shutOut[by].AsSpan(0, counts[by]), tally);
        return count;
    }

    // The only filter that shuts an article out, if there is one.
    private int ShutOutBy(int document)
    {
        var by = Nobody;
        for (var i = 0; i < filters.Length; i++)
        {
            if (filters[i].Passes(segment, document))
                continue;
            if (by != Nobody)
                return Several;
            by = i;
        }

        return by;
    }

    private void Count(Facet facet, ReadOnlySpan<int> documents, SegmentTally tally)
    {
        foreach (var document in documents)
        {
            switch (facet)
            {
                case Facet.Year:
                    tally.AddYear(document);
                    break;
                case Facet.Journal:
                    tally.AddJournal(document);
                    break;
                default:
                    foreach (var concept in segment.Columns.Concepts(document))
                    {
                        if (facets[concept >> 1] == facet)
                            tally.Concepts[concept]++;
                    }

                    break;
            }
        }
    }
}
