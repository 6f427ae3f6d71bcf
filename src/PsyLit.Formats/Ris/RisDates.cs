using System.Globalization;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;
using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.Ris;

/// <summary>Finds when the work of a RIS record was published.</summary>
internal static class RisDates
{
    /// <summary>The year of <c>PY</c>, else <c>DA</c>, else <c>Y1</c>; month and day from whichever of them agrees with that year.</summary>
    /// <remarks>EndNote writes the year into <c>PY</c> and the rest into <c>DA</c> ("Nov 2"), which is then completed.</remarks>
    public static PartialDate? Find(TaggedRecord source)
    {
        var year = Publication(source, "PY");
        var dates = source.All("DA").Select(value => PublicationDates.Read(value) ?? Completed(value, year)).OfType<PartialDate>().ToList();
        var old = Publication(source, "Y1");
        var stated = year ?? (dates.Count > 0 ? dates[0] : old);
        if (stated is not { } chosen)
        {
            return null;
        }

        PartialDate?[] others = [.. dates, old];
        return others.Aggregate(chosen, (best, other) => other is { } date && date.Year == best.Year && Precision(date) > Precision(best) ? date : best);
    }

    /// <summary>The value of <c>PY</c>: four digits.</summary>
    public static string Year(PartialDate date) => date.Year.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>The value of <c>DA</c>, <c>YYYY/MM/DD/other</c>: what the first three parts cannot say, a season or a span of months, stands in words in the fourth.</summary>
    public static string Write(PartialDate date)
    {
        var culture = CultureInfo.InvariantCulture;
        var words = date.Season is { } season ? season.ToString()
            : date is { Month: { } first, EndMonth: { } last } ? $"{CalendarWords.NameOfMonth(first)[..3]}-{CalendarWords.NameOfMonth(last)[..3]}"
            : "";
        return string.Create(culture, $"{date.Year:D4}/{date.Month:D2}/{date.Day:D2}/{words}");
    }

    /// <summary>The first date of a field that has a year and is not the day on which the manuscript arrived.</summary>
    private static PartialDate? Publication(TaggedRecord source, string tag) =>
        source.All(tag)
            .Where(value => !value.Contains("received", StringComparison.OrdinalIgnoreCase) && !value.Contains("accepted", StringComparison.OrdinalIgnoreCase)
                && !value.Contains("revised", StringComparison.OrdinalIgnoreCase))
            .Select(PublicationDates.Read)
            .FirstOrDefault(date => date is not null);

    private static PartialDate? Completed(string value, PartialDate? year) =>
        year is { } known ? PublicationDates.Read(string.Create(CultureInfo.InvariantCulture, $"{known.Year:D4} {value}")) : null;

    private static int Precision(PartialDate date) => date.Day is not null ? 3 : date.Month is not null ? 2 : date.Season is not null ? 1 : 0;
}
