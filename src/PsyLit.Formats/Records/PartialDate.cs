using System.Globalization;

namespace PsyLit.Formats.Records;

/// <summary>A date as precise as its source: a year, a season or span of months, a month, or a day.</summary>
/// <remarks>Gregorian. "2020 Winter" has <see cref="Season"/>; "2021 Nov-Dec" has <see cref="Month"/> 11 and <see cref="EndMonth"/> 12.</remarks>
public readonly record struct PartialDate
{
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12, or null.</param>
    /// <param name="day">A day of that month, or null; needs a month.</param>
    /// <param name="endMonth">The last month of a span of months, or null; needs a month and excludes a day.</param>
    /// <param name="season">A season instead of a month, or null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The parts are no date together.</exception>
    public PartialDate(int year, int? month = null, int? day = null, int? endMonth = null, Season? season = null)
    {
        if (!IsValid(year, month, day, endMonth, season))
        {
            throw new ArgumentOutOfRangeException(nameof(year), $"No such date: {year}-{month}-{day}/{endMonth} {season}");
        }

        Year = year;
        Month = month;
        Day = day;
        EndMonth = endMonth;
        Season = season;
    }

    public int Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    /// <summary>The last month where the source names a span, as in "Nov-Dec"; may lie in the next year ("Dec-Jan").</summary>
    public int? EndMonth { get; }

    public Season? Season { get; }

    /// <summary>Year, month and day as one number that sorts, 20260120; what is not known counts as its first (PubMed's rule: a season starts in January, April, July or October).</summary>
    public int SortKey => (Year * 10000) + ((Month ?? (Season is { } season ? (((int)season - 1) * 3) + 1 : 1)) * 100) + (Day ?? 1);

    /// <summary>Tells whether the parts make a date, without throwing.</summary>
    public static bool IsValid(int year, int? month = null, int? day = null, int? endMonth = null, Season? season = null)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12 || endMonth is < 1 or > 12)
        {
            return false;
        }

        if (season is not null && month is not null)
        {
            return false;
        }

        if (endMonth is not null && (month is null || day is not null))
        {
            return false;
        }

        if (endMonth < month && year == 9999)
        {
            return false;
        }

        return day is null || (month is { } m && day >= 1 && day <= DateTime.DaysInMonth(year, m));
    }

    /// <summary>
    /// The date as EDTF level 1 (ISO 8601-2) writes it: <c>2020</c>, <c>2020-11</c>, <c>2020-11-05</c>, a season as
    /// <c>2020-21</c> (spring) to <c>2020-24</c> (winter), a span of months as <c>2021-11/2021-12</c>.
    /// </summary>
    public override string ToString()
    {
        var culture = CultureInfo.InvariantCulture;
        if (Season is { } season)
        {
            return string.Create(culture, $"{Year:D4}-{SeasonCode(season)}");
        }

        if (Month is not { } month)
        {
            return string.Create(culture, $"{Year:D4}");
        }

        if (EndMonth is { } end)
        {
            return string.Create(culture, $"{Year:D4}-{month:D2}/{(end < month ? Year + 1 : Year):D4}-{end:D2}");
        }

        return Day is { } day ? string.Create(culture, $"{Year:D4}-{month:D2}-{day:D2}") : string.Create(culture, $"{Year:D4}-{month:D2}");
    }

    /// <summary>Reads what <see cref="ToString"/> writes, and nothing else; for dates as people write them see <see cref="Fields.PublicationDates"/>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.Length == 15 && text[7] == '/')
        {
            return TryParse(text[..7], out var first) && TryParse(text[8..], out var last) && TrySpan(first, last, out date);
        }

        if (text.Length is not (4 or 7 or 10) || (text.Length > 4 && text[4] != '-') || (text.Length > 7 && text[7] != '-'))
        {
            return false;
        }

        int? day = null;
        if (!TryNumber(text[..4], out var year) || (text.Length == 10 && !TryNumber(text[8..], out day)))
        {
            return false;
        }

        int? month = null;
        if (text.Length > 4 && !TryNumber(text[5..7], out month))
        {
            return false;
        }

        Season? season = month is >= 21 and <= 24 && day is null ? (Season)((month - 20) % 4 + 1) : null;
        month = season is null ? month : null;
        if (!IsValid(year ?? 0, month, day, null, season))
        {
            return false;
        }

        date = new PartialDate(year ?? 0, month, day, null, season);
        return true;
    }

    // EDTF counts the seasons from spring (21) to winter (24); PubMed sorts winter first.
    private static int SeasonCode(Season season) => season == Records.Season.Winter ? 24 : 19 + (int)season;

    private static bool TryNumber(ReadOnlySpan<char> digits, out int? number)
    {
        var read = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        number = value;
        return read;
    }

    private static bool TrySpan(PartialDate first, PartialDate last, out PartialDate date)
    {
        date = default;
        if (first.Month is not { } month || last.Month is not { } end || last.Year != (end < month ? first.Year + 1 : first.Year))
        {
            return false;
        }

        date = new PartialDate(first.Year, month, endMonth: end);
        return true;
    }
}
