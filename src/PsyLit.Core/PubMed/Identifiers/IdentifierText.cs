using System.Globalization;
using System.Text.RegularExpressions;
using PsyLit.Core.Imports.Matching;
using PsyLit.Formats.Fields.Identifiers;

namespace PsyLit.Core.PubMed.Identifiers;

/// <summary>Recognises PMIDs, DOIs and PMCIDs in any text: lists, reference lists, addresses, exports.</summary>
/// <remarks>
/// The rule, in this order; what one step takes, the next does not see:
/// <list type="number">
/// <item>A DOI is <c>10.</c>, a registrant and a suffix, bare or in an address, without the punctuation of the sentence around it.</item>
/// <item>A PMCID is <c>PMC</c> with digits, or digits after <c>PMCID</c>.</item>
/// <item>A number is a PMID when something says so: <c>PMID</c> or <c>PubMed ID</c> before it (also before a list of them), <c>[pmid]</c> or
/// <c>[uid]</c> behind it, or a PubMed address around it.</item>
/// <item>A bare number of 5 to 8 digits is one when its line has nothing but such numbers, identifiers and separators.</item>
/// <item>A bare number of 8 digits elsewhere is one when the text labels no PMID at all (a text that labels them means other things by other
/// numbers), it touches no letter, hyphen, stroke or point, no label stands before it (<c>ISSN:</c>, <c>No.</c>, <c>KW  -</c>), and it is no calendar date.</item>
/// </list>
/// So years, volumes, pages, article numbers, trial numbers and ORCID iDs are not taken for PMIDs.
/// </remarks>
public static partial class IdentifierText
{
    /// <summary>Characters that are looked through; what comes after is not.</summary>
    public const int MaxLength = 2_000_000;

    /// <summary>All identifiers in the order of the text, each once.</summary>
    public static IReadOnlyList<FoundIdentifier> Find(string? text) => [.. FindAll(text).DistinctBy(found => (found.Kind, found.Value))];

    /// <summary>All identifiers in the order of the text, those that repeat an earlier one among them.</summary>
    public static IReadOnlyList<FoundIdentifier> FindAll(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var reading = new Reading(text.Length > MaxLength ? text[..MaxLength] : text);
        reading.TakeDois();
        reading.TakePmcids();
        var labelled = reading.TakeLabelledPmids();
        reading.TakeNumberLines();
        if (!labelled)
        {
            reading.TakeLoneNumbers();
        }

        return [.. reading.Found.OrderBy(found => found.Start)];
    }

    // The characters of what was recognised are blanked out, so that nothing is read twice.
    private sealed class Reading(string text)
    {
        private const char Taken = '\u0001';

        private readonly char[] rest = text.ToCharArray();

        public List<FoundIdentifier> Found { get; } = [];

        private string Rest => new(rest);

        public void TakeDois()
        {
            foreach (Match match in Doi.Matches(Rest))
            {
                var found = Dois.FindIn(match.Value);
                if (WorkIdentifiers.DoiKey(found) is { } key)
                {
                    // What follows the DOI in the same word may be the next one: "10.1/a;10.1/b".
                    Take(IdentifierKind.Doi, key, match.Index, match.Length);
                }
            }
        }

        public void TakePmcids()
        {
            foreach (Match match in Pmcid.Matches(Rest))
            {
                if (WorkIdentifiers.Pmcid(match.Groups["digits"].Value) is { } pmcid)
                {
                    Take(IdentifierKind.Pmcid, pmcid, match.Index, match.Length);
                }
            }
        }

        public bool TakeLabelledPmids()
        {
            var before = Found.Count;
            foreach (var pattern in new[] { LabelledPmids, PubMedAddress, TaggedPmid })
            {
                foreach (Match match in pattern.Matches(Rest))
                {
                    foreach (Capture capture in match.Groups["pmid"].Captures)
                    {
                        TakePmid(capture);
                    }

                    // The label belongs to its numbers: on their line it is no evidence against others.
                    Array.Fill(rest, Taken, match.Index, match.Length);
                }
            }

            return Found.Count > before;
        }

        public void TakeNumberLines()
        {
            foreach (Match line in NumberLine.Matches(Rest))
            {
                foreach (Capture capture in line.Groups["pmid"].Captures)
                {
                    TakePmid(capture);
                }
            }
        }

        public void TakeLoneNumbers()
        {
            foreach (Match match in LoneNumber.Matches(Rest))
            {
                var isDate = DateOnly.TryParseExact(match.Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1800 and < 2100;
                if (!isDate)
                {
                    TakePmid(match);
                }
            }
        }

        private void TakePmid(Capture capture)
        {
            if (WorkIdentifiers.Pmid(capture.Value) is { } pmid)
            {
                Take(IdentifierKind.Pmid, pmid, capture.Index, capture.Length);
            }
        }

        private void Take(IdentifierKind kind, string value, int start, int length)
        {
            Found.Add(new FoundIdentifier(kind, value, start, length));
            Array.Fill(rest, Taken, start, length);
        }
    }

    // Up to a comma or semicolon that begins the next identifier; Dois.FindIn takes off the end of a sentence.
    [GeneratedRegex(@"(?:https?://(?:dx\.|www\.)?doi\.org/|\bdoi[ \t]*[:=]?[ \t]*)?(?<![\d.])10\.\d{4,9}(?:\.\d+)*(?:/|%2F)(?:(?![,;|]\s*(?:https?:|doi|PM|10\.\d{4,9}(?:/|%2F)|\d{5,8}\b|$))[^\s<""])+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Doi { get; }

    [GeneratedRegex($@"(?<![A-Za-z0-9])(?:PMC[ \t]?|PMCID[ \t]*[:\-=]?[ \t]*(?:PMC)?)(?<digits>{PubMedNumbers.PmcidDigits})(?![0-9A-Za-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pmcid { get; }

    [GeneratedRegex($@"(?<![A-Za-z])(?:PMIDs?|PubMed[ \t]*(?:PMIDs?|IDs?))[ \t]*(?:[-:=#][ \t]*)?(?<pmid>{PubMedNumbers.PmidDigits})(?![0-9A-Za-z])(?:(?:[ \t]*[,;][ \t]*(?:and[ \t]+|&[ \t]*)?|[ \t]+(?:and[ \t]+|&[ \t]*)?)(?<pmid>[0-9]{{5,8}})(?![0-9A-Za-z\-–/])(?!\.[0-9]))*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelledPmids { get; }

    [GeneratedRegex($@"{PubMedNumbers.PubMedAddress}(?<pmid>{PubMedNumbers.PmidDigits})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PubMedAddress { get; }

    [GeneratedRegex($@"(?<![0-9A-Za-z])(?<pmid>{PubMedNumbers.PmidDigits})[ \t]*\[(?:pmid|uid)\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TaggedPmid { get; }

    // U+0001 stands where another identifier was; list marks and quotation marks are no evidence against.
    [GeneratedRegex(@"^[ \t\r]*(?:(?:[-*•]|[0-9]{1,3}[.)])[ \t]+)?(?:(?<=[\s,;|""'(\[\u0001]|^)(?<pmid>[0-9]{5,8})(?=[\s,;|""')\]\u0001]|$)|[\s\-–,;|""'()\[\]\u0001-[\n]])+$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex NumberLine { get; }

    [GeneratedRegex(@"(?<![0-9A-Za-z\-–_./+#\u0001])(?<!(?:[:=#]|\bNo\.|\bno\.|  -)[ \t]*)[1-9][0-9]{7}(?![0-9A-Za-z\-–_/+\u0001])(?!\.[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex LoneNumber { get; }
}
