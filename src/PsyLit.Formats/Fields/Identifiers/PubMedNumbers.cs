using System.Text.RegularExpressions;

namespace PsyLit.Formats.Fields.Identifiers;

/// <summary>Reads PMIDs and PMCIDs: out of fields that hold nothing else, out of text and addresses that name them, and out of notes.</summary>
/// <remarks>
/// NLM, "MEDLINE/PubMed Data Element (Field) Descriptions": a PMID is an "accession number of 1 to 8 digits with no leading zeros"; a PMCID is
/// <c>PMC</c> and digits, and in archives a version behind a full stop, which is no part of the number of the work. Leading zeros are filling
/// and come off; nothing but zeros is a placeholder. ASCII digits only.
/// </remarks>
public static partial class PubMedNumbers
{
    /// <summary>The pattern of a PMID's digits.</summary>
    public const string PmidDigits = "[0-9]{1,8}";

    /// <summary>The pattern of a PMCID's digits; the first ones that were given have five.</summary>
    public const string PmcidDigits = "[0-9]{3,9}";

    /// <summary>The pattern of what stands before the PMID in an address of PubMed, of its older forms and of Europe PMC.</summary>
    public const string PubMedAddress =
        @"(?:pubmed\.(?:ncbi\.nlm\.nih\.)?gov/(?:\?term=)?|ncbi\.nlm\.nih\.gov/(?:m/)?(?:pubmed|entrez/eutils/[a-z]{1,20}\.fcgi\?\S{0,200}?\bid=|entrez/query\.fcgi\?\S{0,200}?list_uids=)/?(?:\?term=)?|europepmc\.org/(?:article|abstract)/MED/)";

    // Spaces are counted: a megabyte of them must not be looked through once for each.
    private const string Gap = @"\s{0,5}";

    private const string PmidLabel = $@"(?:PMID|PubMed{Gap}(?:PM)?ID){Gap}[:=]?{Gap}|PubMed{Gap}[:=]{Gap}|MEDLINE{Gap}:{Gap}";

    private const string PmcAddress = "(?:pmc/articles|pmc\\.ncbi\\.nlm\\.nih\\.gov/articles|europepmc\\.org/(?:articles?|abstract))/(?:PMC/)?(?:PMC)?";

    private const string Version = @"(?:\.[0-9]{1,3})?";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The PMID of a field that holds nothing else: <c>12345678</c>, <c>PMID: 12345678</c>, an address of PubMed; null for anything else.</summary>
    public static string? ReadPmid(string? field) => Number(WholePmid, field);

    /// <summary>The PMID that text or an address names as one; null when there is none.</summary>
    public static string? FindPmid(string? text) => Number(NamedPmid, text);

    /// <summary>The PMID that a note gives as the record's own: it begins with it, or one of its parts between semicolons or lines does.</summary>
    /// <remarks>What else a note says may speak of another work: <c>Comment on: Imag J. 2020;1:2. PMID: 12345678</c>.</remarks>
    public static string? NotedPmid(string? note) => note is null || RecordNotes.IsNotice(note) ? null : Number(OwnPmid, note);

    /// <summary>The PMCID (<c>PMC9950579</c>) of a field that holds nothing else: with or without its prefix, or an address of PMC; null for anything else.</summary>
    public static string? ReadPmcid(string? field) => Number(WholePmcid, field) is { } number ? "PMC" + number : null;

    /// <summary>The PMCID that text or an address names as one; null when there is none.</summary>
    public static string? FindPmcid(string? text) => Number(NamedPmcid, text) is { } number ? "PMC" + number : null;

    /// <summary>The PMCID that a note gives as the record's own; see <see cref="NotedPmid"/>.</summary>
    public static string? NotedPmcid(string? note) => note is null || RecordNotes.IsNotice(note) ? null : Number(OwnPmcid, note) is { } number ? "PMC" + number : null;

    private static string? Number(Regex pattern, string? text) =>
        text is not null && pattern.Match(text) is { Success: true } match && match.Groups["id"].Value.TrimStart('0') is { Length: > 0 } number ? number : null;

    /// <summary>True when a record says of its database that it is PubMed, under one of the names that it goes by.</summary>
    public static bool IsPubMed(string database) =>
        database.Contains("pubmed", StringComparison.OrdinalIgnoreCase) || database.Contains("medline", StringComparison.OrdinalIgnoreCase)
        || database.Equals("nlm", StringComparison.OrdinalIgnoreCase);

    // Statistics software makes a decimal of a column of numbers.
    [GeneratedRegex($@"^\s*(?:{PmidLabel}|(?:https?://)?(?:www\.)?{PubMedAddress})?(?<id>{PmidDigits})(?:\.0)?(?:{Gap}\[pmid\])?/?\s*$", Options)]
    private static partial Regex WholePmid { get; }

    [GeneratedRegex($@"\b(?:{PmidLabel})(?<id>{PmidDigits})\b|(?<!\w)(?<id>{PmidDigits}){Gap}\[pmid\]|{PubMedAddress}(?<id>{PmidDigits})\b", Options)]
    private static partial Regex NamedPmid { get; }

    [GeneratedRegex($@"(?:^|[;|\n]){Gap}(?:(?:{PmidLabel})(?<id>{PmidDigits})\b|(?<id>{PmidDigits}){Gap}\[pmid\])", Options)]
    private static partial Regex OwnPmid { get; }

    [GeneratedRegex($@"^\s*(?:PMCID{Gap}[:=]?{Gap}|(?:https?://)?(?:www\.)?(?:ncbi\.nlm\.nih\.gov/)?{PmcAddress})?(?:PMC{Gap})?(?<id>{PmcidDigits}){Version}(?:{Gap}\[pmcid\])?/?\s*$", Options)]
    private static partial Regex WholePmcid { get; }

    [GeneratedRegex($@"\bPMCID{Gap}[:=]?{Gap}(?:PMC)?(?<id>{PmcidDigits})\b|{PmcAddress}(?<id>{PmcidDigits})\b|(?<![\w/])PMC(?<id>{PmcidDigits})\b", Options)]
    private static partial Regex NamedPmcid { get; }

    [GeneratedRegex($@"(?:^|[;|\n]){Gap}(?:PMCID{Gap}[:=]?{Gap}(?:PMC)?|PMC)(?<id>{PmcidDigits})\b", Options)]
    private static partial Regex OwnPmcid { get; }
}
