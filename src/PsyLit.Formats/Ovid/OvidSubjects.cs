using System.Text.RegularExpressions;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Ovid;

/// <summary>Reads the fields of an Ovid record that say what the work is about.</summary>
internal static partial class OvidSubjects
{
    /// <summary>The terms of a field of keywords: divided by semicolons, lines or two spaces, in PsycINFO's key concepts by commas.</summary>
    public static IEnumerable<Keyword> Keywords(string value, bool byComma) =>
        Terms(value, byComma && !value.Contains(';')).Select(term => new Keyword(KeywordKind.Author, term.TrimStart('*'), null, term.StartsWith('*')));

    /// <summary>Headings of a thesaurus: <c>*Depressive Disorder/dt, px [Drug Therapy, Psychology]</c>; MeSH in MEDLINE, the database's own elsewhere.</summary>
    public static IEnumerable<Keyword> Headings(string value, bool isMesh)
    {
        foreach (var term in Terms(value, false))
        {
            var isMajor = term.StartsWith('*');
            var match = Heading().Match(isMajor ? term[1..] : term);
            var kind = isMesh ? KeywordKind.Mesh : KeywordKind.Author;
            if (!match.Success)
            {
                yield return new Keyword(kind, term.TrimStart('*'), null, isMajor);
                continue;
            }

            foreach (var qualifier in match.Groups["qualifiers"].Value.Split(", "))
            {
                yield return new Keyword(kind, match.Groups["term"].Value, qualifier.ToLowerInvariant(), isMajor || match.Groups["star"].Success);
            }
        }
    }

    /// <summary><c>0 (Receptors, Serotonin)</c>: the name of a substance.</summary>
    public static IEnumerable<Keyword> Substances(string value) =>
        Terms(value, false).Select(term => new Keyword(KeywordKind.Substance, Substance().Match(term) is { Success: true } match ? match.Groups["name"].Value : term));

    private static IEnumerable<string> Terms(string value, bool byComma) =>
        Divider(byComma).Split(value).Select(term => term.Trim().TrimEnd('.')).Where(term => term.Length > 0);

    private static Regex Divider(bool byComma) => byComma ? Comma() : Gap();

    [GeneratedRegex(@"[,\n]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();

    [GeneratedRegex(@";|\n| {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    [GeneratedRegex(@"^(?<term>[^/\[\]]+)/(?<star>\*)?[a-z]{2}(?:, ?\*?[a-z]{2})* \[(?<qualifiers>[^\]]+)\]$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\S+ \((?<name>.+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Substance();
}
