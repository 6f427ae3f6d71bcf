using System.Text.RegularExpressions;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.Ris;

/// <summary>Finds the identifiers of a RIS record, which exporters put into many different fields.</summary>
internal sealed partial class RisIdentifiers
{
    private static readonly string[] Addresses = ["UR", "LK", "L1", "L2", "L3", "L4"];

    private static readonly string[] Numbers = ["AN", "ID", "PM", "C2", "C7", "U1", "U2", "U3", "U4", "U5", "M1", "M2", .. Addresses];

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
        Numbers.Contains(field.Tag) && !Addresses.Contains(field.Tag)
        && ((Pmid is not null && PubMedNumbers.ReadPmid(field.Value) == Pmid)
            || (Pmcid is not null && PubMedNumbers.FindPmcid(field.Value) == Pmcid && PubMedNumbers.ReadPmcid(field.Value) == Pmcid));

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
        if ((source.Find(PubMedNumbers.FindPmid, Numbers) ?? source.Find(PubMedNumbers.NotedPmid, "N1")) is { } named)
        {
            return named;
        }

        var database = string.Join(' ', source.All("DB", "DP", "PV"));
        return PubMedNumbers.IsPubMed(database) ? source.Find(PubMedNumbers.ReadPmid, "AN", "PM", "ID") : null;
    }

    private static string? FindPmcid(TaggedRecord source) =>
        source.Find(PubMedNumbers.FindPmcid, Numbers) ?? source.Find(PubMedNumbers.NotedPmcid, "N1");

    [GeneratedRegex(@"^\s*(?:doi:?\s*|(?:https?:)?//(?:dx\.)?doi\.org/)?10\.\d{4,9}/\S+\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoiStart();

    [GeneratedRegex(@"^\s*(?:cited by.*)?doi\s{0,5}[:=]?\s{0,5}(?:https?://\S*)?10\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoiNote();

    [GeneratedRegex(@"doi\.org/|^\s*doi:|/doi/(?:[a-z]+/)?10\.|/article/10\.|/chapter/10\.|/book/10\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoiAddress();
}
