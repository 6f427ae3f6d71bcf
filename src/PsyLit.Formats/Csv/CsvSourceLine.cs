using System.Text.RegularExpressions;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Csv;

/// <summary>Takes a journal with its volume, issue, pages and date apart, as Embase and PubMed write them into one cell.</summary>
/// <example><c>Imaginary Journal (2014) 3:3 (152-160). Date of Publication: 12 May 2014</c>; <c>Imag J. 2019 May;33(5):481-9. doi: 10.99999/x.</c></example>
internal sealed partial record CsvSourceLine(string Journal, string? Volume, string? Issue, string? Pages, PartialDate? Date)
{
    /// <summary>The parts of a line; null when it is none.</summary>
    public static CsvSourceLine? Read(string text)
    {
        var match = Embase.Match(text) is { Success: true } embase ? embase : PubMed.Match(text);
        if (!match.Success)
        {
            return null;
        }

        var date = EmbaseDate.Match(text) is { Success: true } named ? PublicationDates.Read(named.Groups["date"].Value) : null;
        return new CsvSourceLine(
            match.Groups["journal"].Value.Trim(),
            ValueOf(match.Groups["volume"]),
            ValueOf(match.Groups["issue"]),
            ValueOf(match.Groups["pages"]) is { } pages ? PageRanges.Expand(pages) : null,
            date ?? PublicationDates.Read(match.Groups["date"].Value));
    }

    /// <summary>True for the name of a database.</summary>
    public static bool IsDatabase(string text) => Database.IsMatch(text);

    private static string? ValueOf(Group group) => group.Success && group.Value.Trim() is { Length: > 0 } text ? text : null;

    [GeneratedRegex(@"^(?<journal>[^()]{2,200}(?:\([^()\d]+\)[^()]{0,100})?)\s\((?<date>\d{4})\)\s*(?<volume>[\w.]+(?: [A-Z]\w*)?)?\s*(?::\s*(?<issue>[^\s()]+(?: [^\s()]+)?))?\s*(?:\((?<pages>[^()]{1,40})\))?(?:\.|,|$)")]
    private static partial Regex Embase { get; }

    [GeneratedRegex(@"Date of Publication:\s*(?<date>[^.;]{4,30})", RegexOptions.CultureInvariant)]
    private static partial Regex EmbaseDate { get; }

    [GeneratedRegex(@"^(?<journal>[^.;]{2,150}(?:\.[^.;\d]{1,60})?)\.\s(?<date>(?:1[89]|20)\d\d(?:[ \w/-]{0,20})?)(?:;\s*(?<volume>[^():;.]{0,20})(?:\((?<issue>[^()]{1,30})\))?(?::(?<pages>[\w\s,;-]{1,60}?))?)?\.")]
    private static partial Regex PubMed { get; }

    [GeneratedRegex(@"^\s*(?:scopus|pubmed|medline|embase|web of science.*|wos|psyc\s?info|cinahl.*|cochrane.*|central|dimensions|lens|openalex|google scholar|crossref|proquest.*|ebsco.*|ovid.*|eric|europe pmc|psyndex|amed|lilacs)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Database { get; }
}
