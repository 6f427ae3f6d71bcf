using System.Globalization;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.ReviewPage.Header;

/// <summary>Dates as the page prints them: <c>January 20, 2026</c>, <c>May 2021</c>, <c>Winter 2020</c>.</summary>
internal static class PageDate
{
    public static string Write(PartialDate date) =>
        date is { Month: { } month, Day: { } day }
            ? string.Create(CultureInfo.InvariantCulture, $"{CalendarWords.NameOfMonth(month)} {day}, {date.Year}")
            : PublicationDates.Display(date);
}
