using System.Globalization;
using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Results;

namespace PsyLit.Core.Search.Facets;

/// <summary>Puts counted facet values in order and into words.</summary>
internal sealed class FacetLabels(KnownJournals journals, Vocabulary vocabulary)
{
    /// <summary>
    /// The values to show: of each facet the most frequent, years all and newest first. A value that was chosen is always among them, with
    /// 0 when nothing has it, so that a reader can take it back.
    /// </summary>
    public IReadOnlyList<FacetCount> Name(
        IReadOnlyList<(Facet Facet, string Value, int Count)> counts, IReadOnlyList<FacetChoice> chosen, int most)
    {
        var all = counts.Concat(chosen.Select(choice => (choice.Facet, choice.Value, Count: 0)))
            .DistinctBy(count => (count.Facet, count.Value)).ToLookup(count => count.Facet);
        var shown = Enum.GetValues<Facet>().SelectMany(facet => Order(facet, all[facet])
            .Where((count, place) => facet == Facet.Year || place < most || chosen.Contains(new FacetChoice(facet, count.Value)))).ToList();
        return [.. shown.Select(count => new FacetCount(count.Facet, count.Value, Label(count.Facet, count.Value), count.Count, chosen.Contains(new FacetChoice(count.Facet, count.Value))))];
    }

    private static IEnumerable<(Facet Facet, string Value, int Count)> Order(Facet facet, IEnumerable<(Facet Facet, string Value, int Count)> counts) =>
        facet == Facet.Year
            ? counts.OrderByDescending(count => count.Value, StringComparer.Ordinal)
            : counts.OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal);

    private string Label(Facet facet, string value) => facet switch
    {
        Facet.Year => value,
        Facet.Journal => (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? journals.NameOf(id) : null) ?? value,
        _ => vocabulary.Find(value)?.Label ?? value,
    };
}
