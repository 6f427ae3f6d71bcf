using System.Globalization;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.EndNoteXml;

/// <summary>Reads the dates of a record: the year stands in one element, the rest in another, each written as the person liked.</summary>
internal static class EndNoteDates
{
    /// <summary>The date of an element, from its text or its attributes <c>year month day</c>; completed by <paramref name="year"/> when it names none.</summary>
    public static PartialDate? Read(EndNoteField field, PartialDate? year = null)
    {
        var own = PublicationDates.Read(field.Line);
        if (own is not null)
        {
            return own;
        }

        var parts = string.Join(' ', new[] { field.Attribute("year"), field.Attribute("month"), field.Attribute("day") }.Where(part => part is not null));
        return parts.Length > 0 && PublicationDates.Read(parts) is { } date ? date
            : year is { } known && field.Line.Length > 0 ? PublicationDates.Read(string.Create(CultureInfo.InvariantCulture, $"{known.Year:D4} {field.Line}"))
            : null;
    }

    public static int Precision(PartialDate date) => date.Day is not null ? 3 : date.Month is not null ? 2 : date.Season is not null ? 1 : 0;
}
