using System.Globalization;
using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Results.Ordering;

namespace PsyLit.Core.Search.Facets;

/// <summary>Puts counted facet values in order and into words.</summary>
internal sealed class FacetLabels(KnownJournals journals, Vocabulary vocabulary)
{
    /// <summary>The most values of a facet that are named, beside those chosen.</summary>
    private const int MostValues = 30;

    /// <summary>The same where they are arranged as a tree, of which a reader sees the top first.</summary>
    private const int MostInTree = 60;

    /// <summary>
    /// The values to show: of each facet the most frequent, years all and newest first. A value that was chosen is always among them, with
    /// 0 when nothing has it, so that a reader can take it back; a range of years with all that its years have.
    /// </summary>
    /// <param name="counts">What was counted.</param>
    /// <param name="chosen">The filters in force.</param>
    /// <param name="allOf">The facet of which every value is named; null for none.</param>
    public IReadOnlyList<FacetCount> Name(IReadOnlyList<(Facet Facet, string Value, int Count)> counts, IReadOnlyList<FacetChoice> chosen, Facet? allOf = null)
    {
        var all = counts.Concat(chosen.Select(choice => (choice.Facet, choice.Value, Count: choice.Facet == Facet.Year ? InRange(choice.Value, counts) : 0)))
            .DistinctBy(count => (count.Facet, count.Value)).ToLookup(count => count.Facet);
        return
        [
            .. from facet in Enum.GetValues<Facet>()
               from value in Order(facet, all[facet]).Select((count, place) => (count.Value, count.Count, place))
               let isChosen = chosen.Contains(new FacetChoice(facet, value.Value))
               where isChosen || facet == allOf || value.place < Most(facet)
               select new FacetCount(facet, value.Value, Label(facet, value.Value), value.Count, isChosen),
        ];
    }

    /// <summary>The facets that have more values than <see cref="Name"/> names.</summary>
    public static IReadOnlyList<Facet> WithMore(IReadOnlyList<(Facet Facet, string Value, int Count)> counts) =>
        [.. counts.GroupBy(count => count.Facet).Where(facet => facet.Count() > Most(facet.Key)).Select(facet => facet.Key)];

    /// <summary>A chosen value with the name of its facet: "compound Ketamine", "year 2015–2020".</summary>
    public string InWords(FacetChoice choice) => $"{choice.Facet.ToString().ToLowerInvariant()} {Label(choice.Facet, choice.Value)}";

    private static int Most(Facet facet) => facet switch { Facet.Year => int.MaxValue, Facet.Mechanism => MostInTree, _ => MostValues };

    private static int InRange(string value, IReadOnlyList<(Facet Facet, string Value, int Count)> counts) => YearRange.TryParse(value, out var range)
        ? counts.Where(count => count.Facet == Facet.Year && range.Has(int.Parse(count.Value, CultureInfo.InvariantCulture))).Sum(count => count.Count)
        : 0;

    private static IEnumerable<(Facet Facet, string Value, int Count)> Order(Facet facet, IEnumerable<(Facet Facet, string Value, int Count)> counts) =>
        facet == Facet.Year
            ? counts.OrderByDescending(count => count.Value, StringComparer.Ordinal)
            : counts.OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal);

    private string Label(Facet facet, string value) => facet switch
    {
        Facet.Year => YearRange.TryParse(value, out var range) ? InWords(range) : value,
        Facet.Journal => (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? journals.NameOf(id) : null) ?? value,
        _ => vocabulary.Find(value)?.Label ?? value,
    };

    private static string InWords(YearRange range) => range switch
    {
        { From: var from, To: var to } when from == to => range.ToString(),
        { IsOpenBefore: true, IsOpenAfter: true } => "any year",
        { IsOpenBefore: true } => string.Create(CultureInfo.InvariantCulture, $"until {range.To}"),
        { IsOpenAfter: true } => string.Create(CultureInfo.InvariantCulture, $"from {range.From}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{range.From}–{range.To}"),
    };
}
