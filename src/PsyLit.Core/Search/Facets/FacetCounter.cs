using System.Globalization;
using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Columns;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.Search.Facets;

/// <summary>Narrows matches by the facet values chosen and counts the values of all facets, in one pass.</summary>
/// <remarks>
/// Values of one facet widen (OR), facets narrow (AND). A facet is counted over the matches that all <em>other</em> facets let pass, so that
/// its counts say what choosing another of its values would give.
/// </remarks>
internal sealed class FacetCounter
{
    private const int FacetCount = 5;

    private readonly ColumnValues values;
    private readonly Facet?[] facetOfConcept;
    private readonly FacetFilter[] filters;
    private readonly int[][] conceptCounts;
    private readonly bool[] namedConcepts;
    private readonly Dictionary<int, int> years = [];
    private readonly Dictionary<long, int> journals = [];

    public FacetCounter(ColumnValues values, Vocabulary vocabulary, IReadOnlyList<FacetChoice> choices)
    {
        this.values = values;
        facetOfConcept = [.. values.ConceptIds.Select(id => vocabulary.Find(id) is { } concept ? ConceptKinds.FacetOf(concept.Kind) : null)];
        filters = [.. choices.GroupBy(choice => choice.Facet).Select(group => new FacetFilter(group.Key, [.. group.Select(choice => choice.Value)], values))];
        conceptCounts = [.. Enumerable.Range(0, FacetCount).Select(_ => new int[values.ConceptIds.Count])];
        namedConcepts = new bool[values.ConceptIds.Count];
    }

    /// <summary>The matches that all chosen values let pass, counted on the way: indexes into <paramref name="ids"/>.</summary>
    public List<int> Narrow(ReadOnlySpan<long> ids)
    {
        var kept = new List<int>(ids.Length);
        for (var i = 0; i < ids.Length; i++)
        {
            // Indexed by another process since the values were read: it counts from the next search on.
            if (!values.Has(ids[i]))
                continue;
            var failed = Failed(ids[i], out var more);
            if (more)
                continue;
            if (failed is null)
                kept.Add(i);
            Count(ids[i], failed);
        }

        return kept;
    }

    /// <summary>How many of the counted matches have each value, by value; concepts only where some match names them itself.</summary>
    public IEnumerable<(Facet Facet, string Value, int Count)> Counts()
    {
        for (var concept = 0; concept < facetOfConcept.Length; concept++)
        {
            if (facetOfConcept[concept] is { } facet && namedConcepts[concept] && conceptCounts[(int)facet][concept] is > 0 and var count)
                yield return (facet, values.ConceptIds[concept], count);
        }

        foreach (var (year, count) in years)
            yield return (Facet.Year, year.ToString(CultureInfo.InvariantCulture), count);
        foreach (var (journal, count) in journals)
            yield return (Facet.Journal, journal.ToString(CultureInfo.InvariantCulture), count);
    }

    private Facet? Failed(long id, out bool more)
    {
        Facet? failed = null;
        more = false;
        foreach (var filter in filters)
        {
            if (filter.Passes(id))
                continue;
            if (failed is not null)
            {
                more = true;
                return failed;
            }

            failed = filter.Facet;
        }

        return failed;
    }

    private void Count(long id, Facet? only)
    {
        if (only is null or Facet.Year && values.Year(id) is > 0 and var year)
            years[year] = years.GetValueOrDefault(year) + 1;
        if (only is null or Facet.Journal && values.Journal(id) is > 0 and var journal)
            journals[journal] = journals.GetValueOrDefault(journal) + 1;
        if (only is Facet.Year or Facet.Journal)
            return;
        foreach (var marked in values.Concepts(id))
        {
            var concept = marked >> 1;
            if (facetOfConcept[concept] is not { } facet || (only is not null && only != facet))
                continue;
            conceptCounts[(int)facet][concept]++;
            namedConcepts[concept] |= (marked & 1) == 0;
        }
    }
}
