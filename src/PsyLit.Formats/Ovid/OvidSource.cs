using System.Text.RegularExpressions;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Ovid;

/// <summary>Where a work appeared, taken apart from the one line that each of Ovid's databases sets in its own way (<c>SO</c>).</summary>
internal sealed partial class OvidSource
{
    // Longer than any citation with its editors; a longer text is not searched.
    private const int LongestCitation = 1_000;

    private OvidSource(Match match)
    {
        Container = Value(match, "container")?.Trim().TrimEnd('.');
        Volume = Value(match, "volume");
        Issue = Value(match, "issue");
        Pages = Value(match, "pages") is { } pages && pages.Any(char.IsDigit) ? PageRanges.Expand(pages.TrimEnd('.')) : null;
        Date = PublicationDates.Read(Value(match, "date"));
        Editors = Value(match, "editors");
        PublisherPlace = Value(match, "place");
        Publisher = Value(match, "publisher");
    }

    /// <summary>The journal or book.</summary>
    public string? Container { get; }

    public string? Volume { get; }

    public string? Issue { get; }

    public string? Pages { get; }

    public PartialDate? Date { get; }

    /// <summary>The names of a book's editors, with the remarks that say so.</summary>
    public string? Editors { get; }

    public string? PublisherPlace { get; }

    public string? Publisher { get; }

    /// <summary>The parts of a citation; null when it is set in no known way.</summary>
    public static OvidSource? Read(string? text)
    {
        if (text is null or { Length: > LongestCitation })
        {
            return null;
        }

        var citation = Spaces().Replace(text.Replace('\n', ' '), " ").Trim();
        foreach (var form in Forms)
        {
            if (form.Match(citation) is { Success: true } match)
            {
                return new OvidSource(match);
            }
        }

        return null;
    }

    private static readonly Regex[] Forms = [Chapter(), Book(), BiosisChapter(), Psycinfo(), Embase(), FullText(), Medline(), JournalOnly()];

    private static string? Value(Match match, string group) => match.Groups[group].Value.Trim() is { Length: > 0 } value ? value : null;

    private const string Months = "(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Winter|Spring|Summer|Autumn|Fall)[a-z]*)";
    private const string Issues = @"\((?<issue>[^()]*(?:\([^()]*\)[^()]*)?)\)";

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    // Lind, Ada [Ed]; Berg, Otto [Ed]. (2012). The book. (pp. 11-31). xvii, 254 pp. Oslo: House; NO.
    [GeneratedRegex(@"^(?<editors>[^()]*?)\.?\s*\((?<date>\d{4})\)\.\s*(?<container>.+?)\s*\(pp\.?\s*(?<pages>[^)]+)\)\.?(?:.*?\bpp\.?\s*(?<place>[^:]+):\s*(?<publisher>.+?)\.?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Chapter();

    // (2012). xvii, 254 pp. Oslo: House; NO.
    [GeneratedRegex(@"^(?<editors>[^()]*?)\.?\s*\((?<date>\d{4})\)\.\s*(?:[^:]*?\b\d+\s*pp\.?\s*)(?<place>[^:]+):\s*(?<publisher>.+?)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Book();

    // Lind, Ada [Editor, Reprint Author], Berg, Otto [Editor]. The book.:371-397, 2004. Series Information: …
    [GeneratedRegex(@"^(?<editors>[^\[]+\[[^\]]*Editor.*\])\.?\s+(?<container>[^\]]+?)\.?\s*:\s*(?<pages>[\w-]+),\s*(?<date>[^.]*\d{4})", RegexOptions.CultureInvariant)]
    private static partial Regex BiosisChapter();

    // The journal. Vol.75(2-A(E)),2014, pp. 12-34.    The journal. Vol 12(3), Mar 2009, 123-134.
    [GeneratedRegex(@"^(?<container>.+?)[.,]\s*Vol\.?\s*(?<volume>[^(),\s]+)\s*(?:" + Issues + @")?,?\s*(?:Art ID [^,]*,\s*)?(?<date>[^,;:]*\d{4})?,?\s*(?:pp?\.?\s*)?(?<pages>[^,;.]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Psycinfo();

    // The journal. 26 (7) (pp 1120-1128), 2016. Date of Publication: July 2016.
    [GeneratedRegex(@"^(?<container>.+?)\.\s+(?<volume>[^\s(]+)?\s*(?:\((?!pp|no pag)(?<issue>[^()]*)\))?\s*\((?:pp\.?\s*(?<pages>[^)]+)|no pagination)\),?\s*(?:\d{4}\.?\s*)?(?:.*?Date of Publication:\s*)?(?<date>[^.]*\d{4})?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Embase();

    // The journal June 2015;58(6):688-696
    [GeneratedRegex(@"^(?<container>.+?)[.,]?\s+(?<date>(?:" + Months + @"(?:[/ -]+" + Months + @")?\.?\s+)?(?:\d{1,2}(?:[-/]\d{1,2})?,?\s+)?\d{4});\s*(?<volume>[^():;]*)(?:" + Issues + @")?(?:\s*:\s*(?<pages>.+?))?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex FullText();

    // The journal. 201(2-3):327-334, November 15, 2004.    The journal. 34:123-30; discussion 131, 2009 May.
    [GeneratedRegex(@"^(?<container>.+?)\.\s+(?<volume>[^\s():,;]+(?:\s+(?:Suppl|Pt)\b[^():,;]*)?)?\s*(?:" + Issues + @")?(?:\s*:\s*(?<pages>[^,]+))?,\s*(?<date>[^;]*\d{4}[^;]*?)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Medline();

    [GeneratedRegex(@"^(?<container>[^.;:()\d]{3,200})\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex JournalOnly();
}
