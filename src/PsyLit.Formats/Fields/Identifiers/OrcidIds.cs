using System.Text.RegularExpressions;

namespace PsyLit.Formats.Fields.Identifiers;

/// <summary>Reads ORCID iDs in the spellings that publishers send to PubMed.</summary>
public static partial class OrcidIds
{
    /// <summary>The iD as <c>0000-0002-1825-0097</c>; null when the text holds none.</summary>
    /// <example><c>0000000218250097</c>, <c>http://orcid.org/0000-0002-1825-0097</c>, <c>ORCID: 0000-0003-1415-926x</c>.</example>
    public static string? Read(string? text)
    {
        if (text is null || Pattern.Match(text) is not { Success: true } match)
        {
            return null;
        }

        var group = match.Groups;
        return $"{group[1]}-{group[2]}-{group[3]}-{group[4].Value.ToUpperInvariant()}";
    }

    [GeneratedRegex(@"(?<!\d)(\d{4})[-‐‑–\s]?(\d{4})[-‐‑–\s]?(\d{4})[-‐‑–\s]?(\d{3}[\dXx])(?![\dXx])")]
    private static partial Regex Pattern { get; }
}
