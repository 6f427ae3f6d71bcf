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

        return day is null || (month is { } m && day >= 1 && day <= DateTime.DaysInMonth(year, m));
    }
}
