using System.Globalization;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;
using PsyLit.Formats.Xml;

namespace PsyLit.Formats.PubMedXml.Elements;

/// <summary>Reads dates given as <c>Year Month Day Season</c> elements or in words (<c>MedlineDate</c>).</summary>
internal sealed class DateElements(ElementText text)
{
    /// <summary>The date, as precise as it is possible; null when it has no year. Consumes the element.</summary>
    public PartialDate? Read(XmlPieceReader reader)
    {
        string? year = null, month = null, day = null, season = null, words = null;
        if (reader.Enter())
        {
            while (reader.NextChild())
            {
                _ = reader.Name switch
                {
                    "Year" => year = text.ReadPlain(reader),
                    "Month" => month = text.ReadPlain(reader),
                    "Day" => day = text.ReadPlain(reader),
                    "Season" => season = text.ReadPlain(reader),
                    "MedlineDate" => words = text.ReadPlain(reader),
                    _ => text.ReadPlain(reader),
                };
            }
        }

        if (year is null)
        {
            return PublicationDates.Read(words);
        }

        // The three parts are known for what they are; only months in words and spans need reading.
        return Number(year) is { } y && (month is null || Number(month) is { }) && season is null
            ? Make(y, Number(month), Number(day))
            : PublicationDates.Read(season is null ? $"{year} {month} {day}" : $"{year} {season}");
    }

    private static PartialDate? Make(int year, int? month, int? day) =>
        PartialDate.IsValid(year, month, day) ? new PartialDate(year, month, day)
        : PartialDate.IsValid(year, month) ? new PartialDate(year, month)
        : PartialDate.IsValid(year) ? new PartialDate(year)
        : null;

    private static int? Number(string? digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
