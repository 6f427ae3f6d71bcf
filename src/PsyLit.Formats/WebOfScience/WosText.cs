using System.Text.RegularExpressions;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.WebOfScience;

/// <summary>Reads texts and dates as the databases of Web of Science write them.</summary>
internal static partial class WosText
{
    /// <summary>Inspec's <c>LiNbO/sub 3/</c> as inline text, <c>LiNbO&lt;sub&gt;3&lt;/sub&gt;</c>; other text as it is.</summary>
    public static string WithIndices(string text) =>
        text.Contains("/su", StringComparison.Ordinal) ? Index().Replace(text, "<$1>$2</$1>") : text;

    /// <summary>The same as plain text, <c>LiNbO3</c>.</summary>
    public static string WithoutIndices(string text) =>
        text.Contains("/su", StringComparison.Ordinal) ? Index().Replace(text, "$2") : text;

    /// <summary>A title as inline text, without the full stop that MEDLINE and CABI close it with.</summary>
    public static string? Title(string? title) =>
        title is null ? null : WithIndices(ClosingStop.Without(title));

    /// <summary>The date of <c>PD</c> (<c>JUN 28</c>, <c>MAR-APR</c>, <c>WIN</c>, <c>04 2006</c>, <c>2006 May-Jun</c>), with the year of <c>PY</c> where it names none.</summary>
    public static PartialDate? Date(string? day, string? year)
    {
        var known = PublicationDates.Read(year);
        if (string.IsNullOrWhiteSpace(day))
        {
            return known;
        }

        var text = MonthNumber().Replace(Season().Replace(day.Trim(), match => match.Value.ToUpperInvariant() switch
        {
            "WIN" => "Winter",
            "SPR" => "Spring",
            "SUM" => "Summer",
            _ => "Fall",
        }), "$2-$1");
        var date = PublicationDates.Read(text) ?? (known is { } only ? PublicationDates.Read($"{text} {only.Year:D4}") : null);

        // PD may be the day of a supplement or a reprint; the year of the volume is PY.
        return date is { } found && (known is null || found.Year == known.Value.Year) ? found : known ?? date;
    }

    [GeneratedRegex(@"/(su[bp]) {1,3}([^/\s]{1,20}) {0,3}/", RegexOptions.CultureInvariant)]
    private static partial Regex Index();

    [GeneratedRegex(@"^(\d{1,2}) (\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthNumber();

    [GeneratedRegex(@"\b(?:WIN|SPR|SUM|FAL|FALL|AUT)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Season();
}
