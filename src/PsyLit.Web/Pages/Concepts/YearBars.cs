using System.Globalization;

namespace PsyLit.Web.Pages.Concepts;

/// <summary>Counts by year as bars of a drawing: places across in per cent of its width, heights in its own units.</summary>
public sealed class YearBars
{
    /// <summary>How tall the tallest bar is.</summary>
    public const int Tallest = 96;

    /// <summary>Room above the tallest bar, for its count.</summary>
    public const int Above = 16;

    /// <summary>Room below, for the years.</summary>
    public const int Below = 20;

    /// <summary>More years than these make bars that nobody can hit; earlier ones are told in words.</summary>
    private const int MostYears = 40;

    // From so many bars on, counts above them would run into one another.
    private const int MostWithCounts = 16;

    private YearBars(IReadOnlyList<Bar> bars, int earlier, int firstYear) => (Bars, Earlier, FirstYear) = (bars, earlier, firstYear);

    /// <summary>A bar for each year from the first to the last, those without a record included.</summary>
    public IReadOnlyList<Bar> Bars { get; }

    /// <summary>Records from before <see cref="FirstYear"/>.</summary>
    public int Earlier { get; }

    /// <summary>The first year with a bar.</summary>
    public int FirstYear { get; }

    /// <summary>The height of the drawing.</summary>
    public static int Height => Above + Tallest + Below;

    /// <summary>True when a bar has its count above it: every one when there is room, else the tallest.</summary>
    public bool ShowsCounts(Bar bar) => Bars.Count <= MostWithCounts || bar.Records == Bars.Max(other => other.Records);

    /// <summary>The bars of counts; null when there are none.</summary>
    public static YearBars? Of(IReadOnlyList<(int Year, int Records)> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Count == 0)
            return null;
        var last = counts[^1].Year;
        var first = Math.Max(counts[0].Year, last - MostYears + 1);
        var byYear = counts.ToDictionary(count => count.Year, count => count.Records);
        var most = counts.Where(count => count.Year >= first).Max(count => count.Records);
        var step = 100.0 / (last - first + 1);
        var bars = Enumerable.Range(first, last - first + 1).Select(year =>
        {
            var records = byYear.GetValueOrDefault(year);
            var height = records == 0 ? 0 : Math.Max(2, Math.Round(Tallest * (double)records / most, 1));
            return new Bar(year, records, Percent((year - first) * step), Percent(step * 0.8), Percent((year - first + 0.4) * step), Number(Above + Tallest - height), Number(height), HasLabel(year, first, last));
        });
        return new YearBars([.. bars], counts.Where(count => count.Year < first).Sum(count => count.Records), first);
    }

    // Of many years every fifth or tenth is written out, so that they do not run into one another on a phone.
    private static bool HasLabel(int year, int first, int last) => (last - first) switch
    {
        < 6 => true,
        < 20 => year % 5 == 0,
        _ => year % 10 == 0,
    };

    private static string Percent(double value) => Number(Math.Round(value, 3)) + "%";

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>One year. Numbers are written as SVG takes them.</summary>
    /// <param name="Year">The year.</param>
    /// <param name="Records">How many records.</param>
    /// <param name="X">Its left edge.</param>
    /// <param name="Width">Its width.</param>
    /// <param name="Middle">Where text about it is centred.</param>
    /// <param name="Y">Its upper edge.</param>
    /// <param name="Height">Its height.</param>
    /// <param name="HasLabel">True when the year is written below it.</param>
    public sealed record Bar(int Year, int Records, string X, string Width, string Middle, string Y, string Height, bool HasLabel);
}
