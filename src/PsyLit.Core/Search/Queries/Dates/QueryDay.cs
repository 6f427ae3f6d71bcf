using System.Globalization;

namespace PsyLit.Core.Search.Queries.Dates;

/// <summary>A year, a month or a day as typed in a query.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12; 0 when the whole year is meant.</param>
/// <param name="Day">1 to 31; 0 when the whole month is meant.</param>
public readonly record struct QueryDay(int Year, int Month = 0, int Day = 0)
{
    /// <summary>The beginning as a number that sorts: 20190500 for May 2019, which comes before its first day.</summary>
    public int First => (Year * 10000) + (Month * 100) + Day;

    /// <summary>The end as a number that sorts: 20190599 for May 2019.</summary>
    public int Last => (Year * 10000) + ((Month == 0 ? 99 : Month) * 100) + (Day == 0 ? 99 : Day);

    /// <summary>Reads <c>2019</c>, <c>2019/05</c>, <c>2019/5/3</c>; a hyphen or point does instead of the stroke.</summary>
    public static bool TryRead(ReadOnlySpan<char> typed, out QueryDay day)
    {
        day = default;
        typed = typed.Trim();
        Span<Range> parts = stackalloc Range[4];
        var count = typed.SplitAny(parts, "/-.\u2010\u2011\u2012\u2013\u2014\u2212");
        if (count is < 1 or > 3 || typed[parts[0]].Length != 4 || !TryNumber(typed[parts[0]], 4, 9999, out var year))
            return false;
        var (month, number) = (0, 0);
        if (count > 1 && !TryNumber(typed[parts[1]], 2, 12, out month))
            return false;
        if (count > 2 && !TryNumber(typed[parts[2]], 2, 31, out number))
            return false;
        day = new QueryDay(year, month, number);
        return true;
    }

    /// <summary>The day with this between its parts, as in <c>2019/05/03</c>.</summary>
    public string ToString(char between)
    {
        var culture = CultureInfo.InvariantCulture;
        if (Month == 0)
            return string.Create(culture, $"{Year:D4}");
        return Day == 0 ? string.Create(culture, $"{Year:D4}{between}{Month:D2}") : string.Create(culture, $"{Year:D4}{between}{Month:D2}{between}{Day:D2}");
    }

    /// <inheritdoc />
    public override string ToString() => ToString('-');

    private static bool TryNumber(ReadOnlySpan<char> digits, int longest, int most, out int number)
    {
        number = 0;
        return digits.Length <= longest && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= most;
    }
}
