using System.Text.RegularExpressions;
using PsyLit.Formats.Fields;
using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.Ris;

/// <summary>Finds the identifiers of a RIS record, which exporters put into many different fields.</summary>
internal sealed partial class RisIdentifiers
{
    private static readonly string[] Addresses = ["UR", "LK", "L1", "L2", "L3", "L4"];

    public RisIdentifiers(TaggedRecord source)
    {
        Doi = FindDoi(source);
        Pmid = FindPmid(source);
        Pmcid = FindPmcid(source);
    }

    public string? Doi { get; }

    public string? Pmid { get; }

    public string? Pmcid { get; }

    /// <summary>True for a field that holds nothing but the PMID or PMCID found.</summary>
    public bool IsWhole(TaggedField field) =>
        (field.Tag is "AN" && Pmid is not null && (field.Value == Pmid || field.Value == $"PMID: {Pmid}")) || (field.Tag is "C2" && field.Value == Pmcid);

    // DO holds a DOI in many dresses. Elsewhere the value must say that it is one: notes quote DOIs of other works too.
    private static string? FindDoi(TaggedRecord source) =>
        source.All("DO", "DI").Select(Dois.FindIn).FirstOrDefault(doi => doi is not null)
        ?? source.All("M3", "ID", "AN", "C7", "U1", "U2", "U3").Select(WholeDoi).FirstOrDefault(doi => doi is not null)
        ?? source.All(Addresses).Select(AddressDoi).FirstOrDefault(doi => doi is not null)
        ?? source.All("N1").Where(note => !RecordNotes.IsNotice(note) && DoiNote().IsMatch(note)).Select(Dois.FindIn).FirstOrDefault(doi => doi is not null);

    private static string? WholeDoi(string value) => DoiStart().IsMatch(value) ? Dois.FindIn(value) : null;

    private static string? AddressDoi(string value) => DoiAddress().IsMatch(value) ? Dois.FindIn(value) : null;

    /// <summary>A PMID that is named as one, stands in an address of PubMed, or is the accession number of a record from PubMed or MEDLINE.</summary>
    private static string? FindPmid(TaggedRecord source)
    {
        foreach (var field in source.Fields)
        {
            var match = field.Tag is "AN" or "ID" or "N1" or "PM" or "C7" or "U1" or "U2" or "U3" or "U4" or "U5" or "M1" or "M2" && !IsOtherWork(field) ? NamedPmid().Match(field.Value)
                : Addresses.Contains(field.Tag) ? PubMedAddress().Match(field.Value)
                : Match.Empty;
            if (match.Success)
            {
                return match.Groups["id"].Value;
            }
        }

        var database = string.Join(' ', source.All("DB", "DP", "PV"));
        var isPubMed = database.Contains("pubmed", StringComparison.OrdinalIgnoreCase) || database.Contains("medline", StringComparison.OrdinalIgnoreCase)
            || database.Equals("nlm", StringComparison.OrdinalIgnoreCase);
        return isPubMed ? source.All("AN", "PM", "ID").FirstOrDefault(value => value.Length <= 8 && value.All(char.IsAsciiDigit)) : null;
    }

    private static bool IsOtherWork(TaggedField field) => field.Tag == "N1" && RecordNotes.IsNotice(field.Value);

    private static string? FindPmcid(TaggedRecord source)
    {
        foreach (var field in source.Fields)
        {
            var match = field.Tag is "C2" or "AN" or "ID" or "U1" or "U2" or "U3" or "U4" or "U5" or "N1" ? WholePmcid().Match(field.Value)
                : Addresses.Contains(field.Tag) ? PmcAddress().Match(field.Value)
                : Match.Empty;
            if (match.Success)
            {
                return "PMC" + match.Groups["id"].Value;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^\s*(?:doi:?\s*|(?:https?:)?//(?:dx\.)?doi\.org/)?10\.\d{4,9}/\S+\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoiStart();

    [GeneratedRegex(@"^\s*(?:cited by.*)?doi\s{0,5}[:=]?\s{0,5}(?:https?://\S*)?10\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoiNote();

    [GeneratedRegex(@"doi\.org/|^\s*doi:|/doi/(?:[a-z]+/)?10\.|/article/10\.|/chapter/10\.|/book/10\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoiAddress();

    [GeneratedRegex(@"\bPMID\s{0,5}[:=]?\s{0,5}(?<id>\d{1,8})\b|\b(?<id>\d{1,8})\s{0,5}\[pmid\]|\bPubMed\s{0,5}(?:ID)?\s*[:=]\s*(?<id>\d{1,8})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedPmid();

    [GeneratedRegex(@"(?:ncbi\.nlm\.nih\.gov/(?:m/)?pubmed/|pubmed\.ncbi\.nlm\.nih\.gov/|pubmed\.gov/|list_uids=)(?<id>\d{1,8})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PubMedAddress();

    [GeneratedRegex(@"^\s*(?:PMCID\s{0,5}:?\s{0,5})?PMC(?<id>\d{3,9})(?:\s{0,5}\[pmcid\])?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WholePmcid();

    [GeneratedRegex(@"(?:/pmc/articles/|pmc\.ncbi\.nlm\.nih\.gov/articles/)PMC(?<id>\d{3,9})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PmcAddress();
}
