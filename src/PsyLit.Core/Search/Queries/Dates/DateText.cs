using System.Globalization;
using System.Text.RegularExpressions;

namespace PsyLit.Core.Search.Queries.Dates;

/// <summary>Reads dates as queries hold them: one day, month or year, a span of them, or a span up to today.</summary>
internal static partial class DateText
{
    /// <summary>More of any unit is no date.</summary>
    private const int MostRecent = 9999;

    /// <summary>Reads a day or a span as PubMed writes it: <c>2019</c>, <c>2019/05</c>, <c>1998/01:1998/04</c>; two years may have a dash between them.</summary>
    public static bool TrySpan(string typed, out QueryDay from, out QueryDay to)
    {
        to = default;
        var colon = typed.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
            return QueryDay.TryRead(typed.AsSpan(0, colon), out from) & QueryDay.TryRead(typed.AsSpan(colon + 1), out to);
        if (YearsWithDash().Match(typed) is { Success: true } years)
            return QueryDay.TryRead(years.Groups[1].ValueSpan, out from) & QueryDay.TryRead(years.Groups[2].ValueSpan, out to);
        if (!QueryDay.TryRead(typed, out from))
            return false;
        to = from;
        return true;
    }

    /// <summary>Reads a day or a span with two points, <c>2019..2024</c>, either end of which may be left open.</summary>
    public static bool TryOpenSpan(string typed, out QueryDay? from, out QueryDay? to)
    {
        (from, to) = (null, null);
        var dots = typed.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            if (!TrySpan(typed, out var first, out var last))
                return false;
            (from, to) = (first, last);
            return true;
        }

        return TryEnd(typed.AsSpan(0, dots), out from) && TryEnd(typed.AsSpan(dots + 2), out to) && (from ?? to) is not null;
    }

    /// <summary>Reads <c>last 2 years</c>.</summary>
    public static bool TryRecent(string typed, out int count, out RecentUnit unit)
    {
        (count, unit) = (0, default);
        var match = Recent().Match(typed);
        if (!match.Success || !int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out count) || count is < 1 or > MostRecent)
            return false;
        unit = char.ToLowerInvariant(match.Groups[2].ValueSpan[0]) switch
        {
            'd' => RecentUnit.Day,
            'm' => RecentUnit.Month,
            _ => RecentUnit.Year,
        };
        return true;
    }

    /// <summary>True for any text that names dates as PubMed writes them.</summary>
    public static bool IsDate(string typed) => TrySpan(typed, out _, out _) || TryRecent(typed, out _, out _);

    private static bool TryEnd(ReadOnlySpan<char> typed, out QueryDay? day)
    {
        day = null;
        if (typed.IsEmpty)
            return true;
        if (!QueryDay.TryRead(typed, out var read))
            return false;
        day = read;
        return true;
    }

    [GeneratedRegex(@"^\s*([0-9]{4})\s*[-\u2010-\u2014\u2212]\s*([0-9]{4})\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex YearsWithDash();

    [GeneratedRegex(@"^\s*last\s+([0-9]{1,5})\s+(day|month|year)s?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Recent();
}
