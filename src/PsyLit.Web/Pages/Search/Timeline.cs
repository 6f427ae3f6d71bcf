using System.Globalization;
using PsyLit.Core.Search.Facets;

namespace PsyLit.Web.Pages.Search;

/// <summary>The records found by year of publication, as bars of which each narrows the results to its years.</summary>
public sealed class Timeline
{
    /// <summary>Width of the drawing, in its own units; it is stretched to the room there is.</summary>
    public const int Width = 240;

    /// <summary>Height of the drawing.</summary>
    public const int Height = 48;

    private const int MostBars = 48;

    // A bar for each of fewer years would be a block.
    private const int FewestYears = 16;

    // What is there can be seen and hit, however little it is beside the rest.
    private const double LeastHeight = 2;

    private static readonly int[] Steps = [1, 5, 10, 25, 50, 100];

    private Timeline(IReadOnlyList<Bar> bars, YearRange span, YearRange? chosen) => (Bars, Span, Chosen) = (bars, span, chosen);

    /// <summary>The bars with records, earliest first.</summary>
    public IReadOnlyList<Bar> Bars { get; }

    /// <summary>The years from its left end to its right: all that have records, and those that are chosen.</summary>
    public YearRange Span { get; }

    /// <summary>The one range that is chosen; null when none is, or several are.</summary>
    public YearRange? Chosen { get; }

    /// <summary>Draws the counts of a result; null when none of its records has a year.</summary>
    public static Timeline? Of(IReadOnlyList<FacetCount> facets)
    {
        ArgumentNullException.ThrowIfNull(facets);
        var values = facets.Where(count => count.Facet == Facet.Year && YearRange.TryParse(count.Value, out _)).Select(count => (Years: Read(count.Value), count.Count, count.Chosen)).ToList();
        var counts = values.Where(value => value.Years.From == value.Years.To && value.Count > 0).ToDictionary(value => value.Years.From, value => value.Count);
        if (counts.Count == 0)
            return null;

        List<YearRange> chosen = [.. values.Where(value => value.Chosen).Select(value => value.Years)];
        var span = Around(counts.Keys.Min(), counts.Keys.Max(), chosen);
        var step = Steps.FirstOrDefault(step => Slots(span, step) <= MostBars, Steps[^1]);
        var bars = counts.GroupBy(count => count.Key / step, count => count.Value).OrderBy(group => group.Key)
            .Select(group => (Years: new YearRange(group.Key * step, (group.Key * step) + step - 1), Count: group.Sum())).ToList();
        var (slot, most) = ((double)Width / Slots(span, step), bars.Max(bar => bar.Count));
        return new Timeline(
            [.. bars.Select(bar => new Bar(bar.Years, bar.Count, chosen.Exists(range => range.From <= bar.Years.To && range.To >= bar.Years.From))
            {
                X = slot * ((bar.Years.From / step) - (span.From / step)),
                Slot = slot,
                Height = Math.Max(LeastHeight, (double)Height * bar.Count / most),
            })],
            span,
            chosen.Count == 1 ? chosen[0] : null);
    }

    /// <summary>A length of the drawing as SVG writes it.</summary>
    public static string Length(double length) => length.ToString("0.##", CultureInfo.InvariantCulture);

    private static YearRange Around(int first, int last, IReadOnlyList<YearRange> chosen)
    {
        var from = chosen.Where(range => !range.IsOpenBefore).Select(range => range.From).Append(first).Min();
        var to = chosen.Where(range => !range.IsOpenAfter).Select(range => range.To).Append(last).Max();
        return new YearRange(Math.Max(YearRange.First, Math.Min(from, to - FewestYears + 1)), to);
    }

    private static int Slots(YearRange span, int step) => (span.To / step) - (span.From / step) + 1;

    private static YearRange Read(string value) => YearRange.TryParse(value, out var range) ? range : default;

    /// <summary>One bar.</summary>
    /// <param name="Years">Its years.</param>
    /// <param name="Count">How many records they have; never 0.</param>
    /// <param name="IsChosen">True when some of its years are chosen.</param>
    public sealed record Bar(YearRange Years, int Count, bool IsChosen)
    {
        /// <summary>Where its room begins.</summary>
        public required double X { get; init; }

        /// <summary>The width of its room.</summary>
        public required double Slot { get; init; }

        /// <summary>How high it is.</summary>
        public required double Height { get; init; }

        /// <summary>How wide: its room without the gap between it and the next.</summary>
        public double BarWidth => Slot > 3 ? Slot - 1 : Slot * 0.8;

        /// <summary>Its years in words: "2019", or "2015–2019".</summary>
        public string Label => Years.From == Years.To ? Years.ToString() : $"{Years.From}–{Years.To}";

        /// <summary>The filter it stands for.</summary>
        public FacetChoice Choice => new(Facet.Year, Years.ToString());
    }
}
