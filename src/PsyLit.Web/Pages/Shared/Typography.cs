using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Html;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;

namespace PsyLit.Web.Pages.Shared;

/// <summary>How numbers, dates and names are set on pages.</summary>
public static class Typography
{
    private static readonly NumberFormatInfo ThinSeparators = new() { NumberGroupSeparator = "\u202F" };

    private static readonly Lazy<FrozenDictionary<string, string>> Languages = new(() => CultureInfo.GetCultures(CultureTypes.NeutralCultures)
        .SelectMany(culture => new[] { (Code: culture.TwoLetterISOLanguageName, culture.EnglishName), (Code: culture.ThreeLetterISOLanguageName, culture.EnglishName) })
        // Of "Chinese" and "Chinese (Simplified)" the plain one comes first.
        .OrderBy(entry => entry.EnglishName.Length).DistinctBy(entry => entry.Code)
        .ToFrozenDictionary(entry => entry.Code, entry => entry.EnglishName));

    /// <summary>The program's version as the footer shows it: "0.1.0".</summary>
    public static string Version { get; } =
        typeof(Typography).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>A count with narrow no-break spaces between thousands, as SI recommends: 12 345.</summary>
    public static string Count(int number) => number.ToString("N0", ThinSeparators);

    /// <summary>A count with its noun: "1 record", "91 records".</summary>
    public static string Count(int number, string one, string many) => $"{Count(number)}\u00A0{(number == 1 ? one : many)}";

    /// <summary>A publication date in words, "date not reported" when there is none.</summary>
    public static string Date(PartialDate? date) => date is { } known ? PublicationDates.Display(known) : "date not reported";

    /// <summary>The day of a moment in words: "20 January 2026".</summary>
    public static string Day(DateTime moment) => moment.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A language by its English name, from a code (<c>chi</c>, <c>zh</c>) or a name; what is neither stays as it is.</summary>
    public static string Language(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        // MEDLINE uses the bibliographic codes of ISO 639-2, which .NET does not know where they differ from the terminological ones.
        var code = language.ToLowerInvariant() switch { "chi" => "zho", "ger" => "deu", "fre" => "fra", "dut" => "nld", "cze" => "ces", "per" => "fas", var other => other };
        return Languages.Value.GetValueOrDefault(code, language);
    }

    /// <summary>The first letter as a capital.</summary>
    public static string Capitalise(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
    }

    /// <summary>A label printed in capitals as a sentence begins ("METHODS AND RESULTS" as "Methods and results"); any other label as it is.</summary>
    public static string SentenceCase(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return label.Any(char.IsLower) ? label : Capitalise(label.ToLowerInvariant());
    }

    /// <summary>Keeps a name with a hyphen or a digit on one line: "5-HT2A receptor" breaks at no place inside "5-HT2A".</summary>
    /// <remarks>By style, not by other characters: a name copied from a page must be found again, here and elsewhere.</remarks>
    public static IHtmlContent Unbroken(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return label.Any(char.IsAsciiDigit) && label.Length <= 24
            ? new HtmlFormattableString("<span class=\"nowrap\">{0}</span>", label)
            : new HtmlContentBuilder().Append(label);
    }
}
