using System.Globalization;
using PsyLit.Core.Search.Segments;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Facets;

/// <summary>The values chosen of one facet; an article passes when it has one of them. A value that means nothing is had by no article.</summary>
internal sealed class FacetFilter
{
    // Dates are numbers: 20260120 is the 20th of January.
    private const int NextYear = 10000;

    private readonly HashSet<int> numbers = [];

    // Dates as the index has them, from one up to another.
    private readonly (int From, int Before)[] dates;

    public FacetFilter(Facet facet, IEnumerable<string> chosen, IndexView view)
    {
        Facet = facet;
        var ranges = new List<(int From, int Before)>();
        foreach (var value in chosen)
        {
            if (facet is not (Facet.Year or Facet.Journal))
                numbers.Add(view.ConceptNumber(value));
            else if (facet == Facet.Year && YearRange.TryParse(value, out var range))
                ranges.Add((range.From * NextYear, (range.To + 1) * NextYear));
            else if (facet == Facet.Journal && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
                numbers.Add(number);
        }

        numbers.Remove(-1);
        dates = [.. ranges];
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
                return IsChosen(segment.Columns.Published[document]);
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

    // What has no date is in no range, however open.
    private bool IsChosen(int published)
    {
        foreach (var (from, before) in dates)
        {
            if (published >= from && published < before)
                return true;
        }

        return false;
    }
}
