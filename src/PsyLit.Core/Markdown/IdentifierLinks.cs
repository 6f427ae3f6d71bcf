using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace PsyLit.Core.Markdown;

/// <summary>Turns "PMID 27210031", "doi:10.1056/NEJMoa2032994" and "NCT03866174" in running text into links.</summary>
internal static partial class IdentifierLinks
{
    /// <summary>Splits a piece of text at the identifiers in it, and puts a link in the place of each.</summary>
    public static void Insert(LiteralInline text)
    {
        var content = text.Content.ToString();
        var position = 0;
        foreach (Match match in Identifier().Matches(content))
        {
            if (match.Index > position)
                text.InsertBefore(new LiteralInline(content[position..match.Index]));

            var link = new LinkInline(Address(match), "");
            link.AppendChild(new LiteralInline(match.Value));
            text.InsertBefore(link);
            position = match.Index + match.Length;
        }

        if (position == 0)
            return;

        if (position < content.Length)
            text.InsertBefore(new LiteralInline(content[position..]));
        text.Remove();
    }

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
