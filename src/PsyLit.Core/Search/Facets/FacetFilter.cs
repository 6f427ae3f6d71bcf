using System.Globalization;
using PsyLit.Core.Search.Segments;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Facets;

/// <summary>The values chosen of one facet; an article passes when it has one of them. A value that means nothing is had by no article.</summary>
internal sealed class FacetFilter
{
    private readonly HashSet<int> numbers = [];
    private readonly List<YearRange> years = [];

    public FacetFilter(Facet facet, IEnumerable<string> chosen, IndexView view)
    {
        Facet = facet;
        foreach (var value in chosen)
        {
            if (facet is not (Facet.Year or Facet.Journal))
                numbers.Add(view.ConceptNumber(value));
            else if (facet == Facet.Year && YearRange.TryParse(value, out var range))
                years.Add(range);
            else if (facet == Facet.Journal && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
                numbers.Add(number);
        }

        numbers.Remove(-1);
    }

    public Facet Facet { get; }

    /// <summary>True when a concept, by its number, is one of the values.</summary>
    public bool Names(int concept) => Facet is not (Facet.Year or Facet.Journal) && numbers.Contains(concept);

    /// <summary>True when an article of a segment has one of the values.</summary>
    public bool Passes(Segment segment, int document)
    {
        switch (Facet)
        {
            case Facet.Year:
                return IsChosen(segment.Columns.Published[document] / 10000);
            case Facet.Journal:
                return numbers.Contains(segment.Columns.Journals[document]);
        }

        foreach (var concept in segment.Columns.Concepts(document))
        {
            if (numbers.Contains(segment.ConceptNumbers[concept >> 1]))
                return true;
        }

        return false;
    }

    private bool IsChosen(int year)
    {
        // What has no date is in no range, however open.
        foreach (var range in years)
        {
            if (year > 0 && range.Has(year))
                return true;
        }

        return false;
    }
}
