using System.Globalization;
using PsyLit.Core.Search.Columns;

namespace PsyLit.Core.Search.Facets;

/// <summary>The values chosen of one facet; an article passes when it has one of them. A value that means nothing is had by no article.</summary>
internal sealed class FacetFilter
{
    private readonly ColumnValues values;
    private readonly HashSet<long> numbers = [];
    private readonly HashSet<int> concepts = [];

    public FacetFilter(Facet facet, IReadOnlyList<string> chosen, ColumnValues values)
    {
        Facet = facet;
        this.values = values;
        foreach (var value in chosen)
        {
            if (facet is Facet.Year or Facet.Journal)
            {
                if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
                    numbers.Add(number);
            }
            else if (values.ConceptNumber(value) is >= 0 and var concept)
            {
                concepts.Add(concept);
            }
        }
    }

    public Facet Facet { get; }

    public bool Passes(long id)
    {
        switch (Facet)
        {
            case Facet.Year:
                return numbers.Contains(values.Year(id));
            case Facet.Journal:
                return numbers.Contains(values.Journal(id));
        }

        foreach (var concept in values.Concepts(id))
        {
            if (concepts.Contains(concept >> 1))
                return true;
        }

        return false;
    }
}
