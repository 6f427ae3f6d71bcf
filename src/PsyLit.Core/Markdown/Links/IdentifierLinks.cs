using System.Text.RegularExpressions;

namespace PsyLit.Core.Markdown.Links;

/// <summary>Finds "PMID 27210031", "doi:10.1056/NEJMoa2032994" and "NCT03866174" in running text.</summary>
internal static partial class IdentifierLinks
{
    public static IEnumerable<TextLink> In(string text) =>
        Identifier().Matches(text).Select(match => new TextLink(match.Index, match.Index + match.Length, Address(match)));

    private static string Address(Match match) => match switch
    {
        _ when match.Groups["pmid"] is { Success: true } pmid => $"https://pubmed.ncbi.nlm.nih.gov/{pmid.Value}/",
        _ when match.Groups["doi"] is { Success: true } doi => $"https://doi.org/{doi.Value}",
        _ => $"https://clinicaltrials.gov/study/{match.Value}",
    };

    // A DOI may hold nearly anything (ISO 26324); here it ends at its last letter or digit, so that a full stop after it stays outside.
    [GeneratedRegex(@"\bPMID:?[ \u00A0]?(?<pmid>[1-9][0-9]{0,7})\b|\bNCT[0-9]{8}\b|(?:\bdoi:[ ]?)?\b(?<doi>10\.[0-9]{4,9}/[^\s<>""]*\w)")]
    private static partial Regex Identifier();
}
