using System.Globalization;
using System.Text.RegularExpressions;
using PsyLit.Formats.Fields.Names;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.CitationStyles;

/// <summary>Parts that several styles write alike.</summary>
internal static partial class StyledParts
{
    /// <summary>Surname, initials without stops, suffix: <c>Carhart-Harris RL</c>, <c>de Vos CM Jr</c>; a group by its name.</summary>
    /// <param name="person">The person or group.</param>
    /// <param name="most">How many initials at most.</param>
    public static string SurnameFirst(Contributor person, int most) =>
        (person with { Given = string.Concat(Initials.Of(person.Given).Take(most)) }).DisplayName;

    public static IReadOnlyList<Contributor> Of(CitationRecord record, ContributorRole role) => [.. record.Contributors.Where(person => person.Role == role)];

    /// <summary>The given names as a source has them; initials get their full stops: <c>R. L.</c>.</summary>
    public static string? Given(Contributor person) =>
        person.Given is { } given && given.All(c => char.IsUpper(c) || c is '.' or ' ' or '-') ? Initials.Dotted(given) : person.Given;

    public static string Surname(Contributor person) =>
        person.Family is null ? person.DisplayName : string.IsNullOrEmpty(person.Particle) ? person.Family : $"{person.Particle} {person.Family}";

    public static string? Year(CitationRecord record) => (record.Published ?? record.PublishedOnline)?.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>The address that every style but NLM's and AMA's gives a DOI in.</summary>
    public static string? DoiAddress(CitationRecord record) => record.Doi is { Length: > 0 } doi ? "https://doi.org/" + doi : record.Urls.Count > 0 ? record.Urls[0] : null;

    /// <summary>A range whose last page drops the leading digits it shares with the first; anything else stays: <c>481-489</c> → <c>481-9</c> (1 kept) or <c>481-89</c> (2 kept).</summary>
    public static string? Elided(string? pages, int kept) => pages is null ? null : Range.Replace(pages, match =>
    {
        var (first, last) = (match.Groups["first"].Value, match.Groups["last"].Value);
        if (first.Length != last.Length || match.Groups["prefix"].Value != match.Groups["again"].Value)
        {
            return match.Value;
        }

        var shared = first.Zip(last).TakeWhile(pair => pair.First == pair.Second).Count();
        var from = Math.Clamp(Math.Min(shared, last.Length - kept), 0, last.Length - 1);
        return $"{match.Groups["prefix"]}{first}-{(from == 0 ? match.Groups["again"].Value : "")}{last[from..]}";
    });

    public static string? EnDashed(string? pages) => pages is null ? null : Hyphen.Replace(pages, "–");

    /// <summary>The edition as an ordinal before "ed": <c>2</c> and <c>2nd</c> and <c>2nd ed.</c> → <c>2nd ed</c>; other words stay.</summary>
    public static string? Edition(CitationRecord record)
    {
        if (record.Edition?.Trim() is not { Length: > 0 } edition)
        {
            return null;
        }

        var match = Ordinal.Match(edition);
        return match.Success ? OrdinalOf(match.Groups[1].Value) + " ed" : edition.TrimEnd('.');
    }

    /// <summary>The words of the notice that retracts the work, without a closing stop; null when it was not retracted.</summary>
    public static string? Retraction(CitationRecord record) =>
        record.Notices.FirstOrDefault(notice => notice.Kind == NoticeKind.RetractionIn) is { } notice
            ? (string.IsNullOrWhiteSpace(notice.Text) ? "a later notice" : notice.Text.Trim().TrimEnd('.'))
            : null;

    /// <summary>True for a work that stands alone: its own title is the one in italics.</summary>
    public static bool IsBook(CitationRecord record) =>
        record.Type is "book" or "report" or "thesis" || (record.Type is "dataset" or "software" or "document" or "webpage" && record.ContainerTitle is null);

    private static string OrdinalOf(string number) =>
        number + (number.EndsWith("11", StringComparison.Ordinal) || number.EndsWith("12", StringComparison.Ordinal) || number.EndsWith("13", StringComparison.Ordinal) ? "th"
            : number[^1] switch { '1' => "st", '2' => "nd", '3' => "rd", _ => "th" });

    [GeneratedRegex(@"(?<![\p{L}\d])(?<prefix>\p{L}*)(?<first>\d+)[-–](?<again>\p{L}*)(?<last>\d+)(?![\p{L}\d])")]
    private static partial Regex Range { get; }

    [GeneratedRegex(@"(?<=[\p{L}\d])-(?=[\p{L}\d])")]
    private static partial Regex Hyphen { get; }

    [GeneratedRegex(@"^(\d{1,3})(?:st|nd|rd|th)?\.?(?:\s+ed(?:ition|n)?\.?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal { get; }
}
