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

    private static readonly Facet[] Facets = Enum.GetValues<Facet>();

    /// <summary>
    /// The values to show: of each facet the most frequent, years all and newest first. A value that was chosen is always among them, with
    /// 0 when nothing has it, so that a reader can take it back; a range of years with all that its years have.
    /// </summary>
    /// <param name="counts">What was counted.</param>
    /// <param name="chosen">The filters in force.</param>
    /// <param name="allOf">The facet of which every value is named; null for none.</param>
    public IReadOnlyList<FacetCount> Name(IReadOnlyList<(Facet Facet, string Value, int Count)> counts, IReadOnlyList<FacetChoice> chosen, Facet? allOf = null)
    {
        var all = ByFacet(counts);
        foreach (var (facet, value) in chosen.Where(choice => !all[(int)choice.Facet].Exists(count => count.Value == choice.Value)).Distinct())
            all[(int)facet].Add((value, facet == Facet.Year ? InRange(value, counts) : 0));
        return
        [
            .. from facet in Facets
               let most = facet == allOf ? int.MaxValue : Most(facet)
               from value in Shown(facet, all[(int)facet], most, chosen).Select((count, place) => (count.Value, count.Count, place))
               let isChosen = chosen.Count > 0 && chosen.Contains(new FacetChoice(facet, value.Value))
               where isChosen || value.place < most
               select new FacetCount(facet, value.Value, Label(facet, value.Value), value.Count, isChosen),
        ];
    }

    /// <summary>The facets that have more values than <see cref="Name"/> names.</summary>
    public static IReadOnlyList<Facet> WithMore(IReadOnlyList<(Facet Facet, string Value, int Count)> counts)
    {
        var many = new int[Facets.Length];
        foreach (var (facet, _, _) in counts)
            many[(int)facet]++;
        return Array.FindAll(Facets, facet => many[(int)facet] > Most(facet));
    }

    /// <summary>A chosen value with the name of its facet: "compound Ketamine", "year 2015–2020".</summary>
    public string InWords(FacetChoice choice) => $"{choice.Facet.ToString().ToLowerInvariant()} {Label(choice.Facet, choice.Value)}";

    private static int Most(Facet facet) => facet switch { Facet.Year => int.MaxValue, Facet.Mechanism => MostInTree, _ => MostValues };

    private static int InRange(string value, IReadOnlyList<(Facet Facet, string Value, int Count)> counts) => YearRange.TryParse(value, out var range)
        ? counts.Where(count => count.Facet == Facet.Year && range.Has(int.Parse(count.Value, CultureInfo.InvariantCulture))).Sum(count => count.Count)
        : 0;

    private static List<(string Value, int Count)>[] ByFacet(IReadOnlyList<(Facet Facet, string Value, int Count)> counts)
    {
        var all = Array.ConvertAll(Facets, _ => new List<(string Value, int Count)>());
        foreach (var (facet, value, count) in counts)
            all[(int)facet].Add((value, count));
        return all;
    }

    // In order. A library has thousands of journals and shows thirty: those that come after them are not put in order, only looked through for chosen ones.
    private static List<(string Value, int Count)> Shown(Facet facet, List<(string Value, int Count)> values, int most, IReadOnlyList<FacetChoice> chosen)
    {
        if (values.Count > most)
        {
            int[] sizes = [.. values.Select(value => value.Count)];
            Array.Sort(sizes);
            var least = sizes[^most];
            values = values.FindAll(value => value.Count >= least || chosen.Contains(new FacetChoice(facet, value.Value)));
        }

        if (facet == Facet.Year)
            values.Sort((x, y) => string.CompareOrdinal(y.Value, x.Value));
        else
            values.Sort((x, y) => x.Count != y.Count ? y.Count.CompareTo(x.Count) : string.CompareOrdinal(x.Value, y.Value));
        return values;
    }

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
