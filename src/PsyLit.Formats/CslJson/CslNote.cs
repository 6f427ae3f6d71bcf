using System.Text.RegularExpressions;
using PsyLit.Formats.Fields.Identifiers;

namespace PsyLit.Formats.CslJson;

/// <summary>The <c>note</c> of an item: remarks, and among them lines such as <c>PMID: 12345678</c> for what older versions of CSL had no variable.</summary>
internal sealed partial class CslNote
{
    public CslNote(string? note)
    {
        foreach (var line in (note ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Take(line))
            {
                Lines.Add(line);
            }
        }
    }

    public string? Doi { get; private set; }

    public string? Pmid { get; private set; }

    public string? Pmcid { get; private set; }

    /// <summary>The lines that are remarks.</summary>
    public List<string> Lines { get; } = [];

    // citeproc-js reads {:PMID: 12345678} too.
    private bool Take(string line)
    {
        if (Variable.Match(line) is not { Success: true } match)
        {
            return false;
        }

        var value = match.Groups["value"].Value;
        switch (match.Groups["name"].Value.ToUpperInvariant())
        {
            case "PMID":
                Pmid ??= PubMedNumbers.ReadPmid(value);
                return Pmid == PubMedNumbers.ReadPmid(value) && Pmid is not null;
            case "PMCID":
                Pmcid ??= PubMedNumbers.ReadPmcid(value);
                return Pmcid == PubMedNumbers.ReadPmcid(value) && Pmcid is not null;
            default:
                Doi ??= Dois.FindIn(value);
                return Doi == Dois.FindIn(value) && Doi is not null;
        }
    }

    [GeneratedRegex(@"^\{?:?(?<name>PMID|PMCID|DOI)\s*:\s*(?<value>[^\s{}]+)\}?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Variable { get; }
}
