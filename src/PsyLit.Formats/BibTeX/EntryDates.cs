using System.Globalization;
using System.Text.RegularExpressions;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.BibTeX;

/// <summary>Finds when the work of an entry was published.</summary>
internal static partial class EntryDates
{
    /// <summary>BibLaTeX's <c>date</c>, else BibTeX's <c>year</c>, <c>month</c> and <c>day</c>; the more precise where both name the same year.</summary>
    public static PartialDate? Published(EntryReading fields)
    {
        var stated = fields.Plain("date") is { } text ? Read(text) : null;
        if (fields.Peek("date") is not null && stated is null)
        {
            fields.Keep("date");
        }

        if (fields.Plain("year") is not { } year)
        {
            return stated;
        }

        var parts = FromParts(year, fields.Plain("month"), fields.Plain("day"));
        if (parts is null && stated is null)
        {
            // "In press" is worth keeping.
            fields.Keep("year");
            fields.Keep("month");
        }

        return stated is { } date && (parts is null || date.Year != parts.Value.Year || Precision(date) >= Precision(parts.Value)) ? date : parts;
    }

    /// <summary>A date of EDTF (ISO 8601-2) as BibLaTeX has it, or as people write dates; null when it names no year.</summary>
    /// <remarks>
    /// Signs of doubt (<c>?</c> <c>~</c> <c>%</c>) and times of day are dropped; a span within a year is a span of months, any other
    /// its beginning; an open beginning is no date.
    /// </remarks>
    public static PartialDate? Read(string text)
    {
        var edtf = Doubt.Replace(text.Trim(), "");
        edtf = TimeOfDay.Replace(edtf, "$1");
        if (PartialDate.TryParse(edtf, out var date))
        {
            return date;
        }

        var stroke = edtf.IndexOf('/');
        if (stroke < 0 || !PartialDate.TryParse(edtf.AsSpan(0, stroke), out var first))
        {
            return Edtf.IsMatch(edtf) ? null : PublicationDates.Read(text);
        }

        return PartialDate.TryParse(edtf.AsSpan(stroke + 1), out var last) ? Span(first, last) : first;
    }

    private static PartialDate Span(PartialDate first, PartialDate last)
    {
        if (first.Month is not { } month || last.Month is not { } end)
        {
            return first.Year == last.Year || first.Season is not null ? first : new PartialDate(first.Year);
        }

        var months = ((last.Year - first.Year) * 12) + end - month;
        return months == 0 ? new PartialDate(first.Year, month)
            : months is > 0 and < 12 && PartialDate.IsValid(first.Year, month, endMonth: end) ? new PartialDate(first.Year, month, endMonth: end)
            : first;
    }

    private static PartialDate? FromParts(string year, string? month, string? day)
    {
        // "2004--2005", "c. 2004", "2004a"
        var stated = FourDigits.Match(year) is { Success: true } digits ? digits.Value : year;
        if (month is null)
        {
            return Read(year) ?? PublicationDates.Read(stated);
        }

        month = month.Replace('–', '-').Replace('\u00A0', ' ');
        if (int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12)
        {
            month = CalendarWords.NameOfMonth(number);
        }
        else if (NumberSpan.Match(month) is { Success: true } span)
        {
            month = $"{Name(span.Groups[1].Value)}-{Name(span.Groups[2].Value)}";
        }

        return PublicationDates.Read($"{stated} {month} {(HasDay.IsMatch(month) ? "" : day)}") ?? PublicationDates.Read(stated);
    }

    private static string Name(string month) =>
        int.Parse(month, NumberStyles.None, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var number ? CalendarWords.NameOfMonth(number) : "";

    private static int Precision(PartialDate date) => date.Day is not null ? 3 : date.Month is not null ? 2 : date.Season is not null ? 1 : 0;

    [GeneratedRegex(@"[?~%]")]
    private static partial Regex Doubt { get; }

    [GeneratedRegex(@"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?", RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfDay { get; }

    // What looks like EDTF and was not read is "-0044", "20XX", "/2010": better no date than a wrong one.
    [GeneratedRegex(@"^[-y]\d|^\d*[uXx]+|^\.{0,2}/")]
    private static partial Regex Edtf { get; }

    [GeneratedRegex(@"(?<!\d)\d{4}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits { get; }

    [GeneratedRegex(@"^(\d{1,2})\s*[-/]\s*(\d{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberSpan { get; }

    [GeneratedRegex(@"\d")]
    private static partial Regex HasDay { get; }
}
