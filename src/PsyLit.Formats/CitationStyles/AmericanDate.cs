using System.Globalization;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.CitationStyles;

/// <summary>Dates with the month before the day: <c>March 5, 2020</c>.</summary>
internal static class AmericanDate
{
    public static string Of(PartialDate date) => date is { Month: { } month, Day: { } day }
        ? string.Create(CultureInfo.InvariantCulture, $"{CalendarWords.NameOfMonth(month)} {day}, {date.Year}")
        : PublicationDates.Display(date);
}
