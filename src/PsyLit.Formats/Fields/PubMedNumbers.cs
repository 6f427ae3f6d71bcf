using System.Text.RegularExpressions;

namespace PsyLit.Formats.Fields;

/// <summary>Reads PMIDs and PMCIDs out of the fields that hold them, and out of notes and addresses that name them.</summary>
internal static partial class PubMedNumbers
{
    /// <summary>The PMID of a field that holds nothing else: <c>12345678</c>, <c>PMID: 12345678</c>, an address of PubMed; null for anything else.</summary>
    public static string? ReadPmid(string? field) => Number(WholePmid, field);

    /// <summary>The PMID that running text or an address names as one; null when there is none.</summary>
    public static string? FindPmid(string? text) => Number(NamedPmid, text);

    /// <summary>The PMCID (<c>PMC9950579</c>) of a field that holds nothing else: with or without its prefix, or an address of PMC; null for anything else.</summary>
    public static string? ReadPmcid(string? field) => Number(WholePmcid, field) is { } number ? "PMC" + number : null;

    /// <summary>The PMCID that running text or an address names as one; null when there is none.</summary>
    public static string? FindPmcid(string? text) => Number(NamedPmcid, text) is { } number ? "PMC" + number : null;

    // Leading zeros are filling; all zeros are a placeholder.
    private static string? Number(Regex pattern, string? text) =>
        text is not null && pattern.Match(text) is { Success: true } match && match.Groups["id"].Value.TrimStart('0') is { Length: > 0 } number ? number : null;

    [GeneratedRegex(@"^\s*(?:PMID\s*[:=]?\s*|https?://(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov/|ncbi\.nlm\.nih\.gov/pubmed/)(?:\?term=)?|MEDLINE:\s*)?(?<id>\d{1,8})(?:\.0)?(?:\s*\[pmid\])?/?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WholePmid { get; }

    [GeneratedRegex(@"\bPMID\s*[:=]?\s*(?<id>\d{1,8})\b|\b(?<id>\d{1,8})\s*\[pmid\]|\bPubMed\s*(?:ID)?\s*[:=]\s*(?<id>\d{1,8})\b|(?:ncbi\.nlm\.nih\.gov/(?:m/)?pubmed/|pubmed\.ncbi\.nlm\.nih\.gov/|pubmed\.gov/|list_uids=)(?<id>\d{1,8})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedPmid { get; }

    [GeneratedRegex(@"^\s*(?:PMCID\s*:?\s*|https?://(?:www\.)?(?:ncbi\.nlm\.nih\.gov/pmc/articles/|pmc\.ncbi\.nlm\.nih\.gov/articles/))?(?:PMC)?(?<id>\d{3,9})(?:\.\d)?(?:\s*\[pmcid\])?/?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WholePmcid { get; }

    [GeneratedRegex(@"\bPMCID\s*:?\s*(?:PMC)?(?<id>\d{3,9})\b|(?:/pmc/articles/|pmc\.ncbi\.nlm\.nih\.gov/articles/)(?:PMC)?(?<id>\d{3,9})\b|(?<![\w/])PMC(?<id>\d{3,9})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedPmcid { get; }
}
