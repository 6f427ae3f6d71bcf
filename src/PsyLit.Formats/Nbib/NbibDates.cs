using System.Globalization;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Nbib;

/// <summary>Writes dates as MEDLINE prints them.</summary>
internal static class NbibDates
{
    /// <summary><c>DP</c>: <c>2019 Sep 12</c>, <c>2021 Nov-Dec</c>, <c>2020 Dec-2021 Jan</c>, <c>2020 Winter</c>, <c>2020</c>.</summary>
    public static string Write(PartialDate date)
    {
        var year = date.Year.ToString("D4", CultureInfo.InvariantCulture);
        if (date.Season is { } season)
        {
            return $"{year} {season}";
        }

        if (date.Month is not { } month)
        {
            return year;
        }

        var name = Short(month);
        return date switch
        {
            { EndMonth: { } end } when end < month => string.Create(CultureInfo.InvariantCulture, $"{year} {name}-{date.Year + 1:D4} {Short(end)}"),
            { EndMonth: { } end } => $"{year} {name}-{Short(end)}",
            { Day: { } day } => string.Create(CultureInfo.InvariantCulture, $"{year} {name} {day}"),
            _ => $"{year} {name}",
        };
    }

    /// <summary><c>DEP</c>: eight digits, or as many as are known.</summary>
    public static string WriteCompact(PartialDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}{date.Month:D2}{date.Day:D2}");

    private static string Short(int month) => CalendarWords.NameOfMonth(month)[..3];
}
