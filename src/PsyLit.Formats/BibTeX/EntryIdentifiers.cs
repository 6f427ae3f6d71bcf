using System.Text.RegularExpressions;
using PsyLit.Formats.BibTeX.LaTeX;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.BibTeX;

/// <summary>Finds the numbers and addresses of an entry: under their own names, as an eprint, in an address or a note.</summary>
internal sealed partial class EntryIdentifiers
{
    private readonly List<Identifier> others = [];

    public EntryIdentifiers(EntryReading fields)
    {
        Urls = Addresses(fields);
        Doi = FindDoi(fields);
        Pmid = Number(fields, PubMedNumbers.ReadPmid, "pmid", "pubmedid", "pubmed-id", "pubmed_id", "unique-pmid");
        Pmcid = Number(fields, PubMedNumbers.ReadPmcid, "pmcid", "pmc");
        ReadEprint(fields);
        foreach (var note in new[] { "note", "annote", "annotation" })
        {
            if (fields.Peek(note) is { Length: < LongestNote } text)
            {
                Pmid ??= EntryNotes.Parts(text).Select(PubMedNumbers.NotedPmid).FirstOrDefault(found => found is not null);
                Pmcid ??= EntryNotes.Parts(text).Select(PubMedNumbers.NotedPmcid).FirstOrDefault(found => found is not null);
            }
        }

        foreach (var url in Urls)
        {
            Pmid ??= PubMedNumbers.FindPmid(url);
            Pmcid ??= PubMedNumbers.FindPmcid(url);
        }
    }

    private static readonly string[] AddressFields = ["url", "url2", "url3", "url4", "url5", "ee", "link", "bdsk-url-1", "bdsk-url-2", "bdsk-url-3"];

    // A note that says only a number is short.
    private const int LongestNote = 500;

    public string? Doi { get; }

    public string? Pmid { get; private set; }

    public string? Pmcid { get; private set; }

    /// <summary>True for an eprint of a preprint server.</summary>
    public bool IsPreprint { get; private set; }

    public IReadOnlyList<Identifier> Others => others;

    public IReadOnlyList<string> Urls { get; }

    private string? FindDoi(EntryReading fields)
    {
        if (fields.Verbatim("doi") is { } value)
        {
            if ((Dois.Read(value) ?? Dois.FindIn(value)) is { } doi)
            {
                return doi;
            }

            fields.Keep("doi");
        }

        return Urls.Where(url => DoiAddress.IsMatch(url)).Select(Dois.FindIn).FirstOrDefault(doi => doi is not null);
    }

    /// <summary>BibLaTeX's <c>eprint</c> with <c>eprinttype</c>, called <c>archiveprefix</c> by arXiv.</summary>
    private void ReadEprint(EntryReading fields)
    {
        var type = fields.Verbatim("eprinttype", "archiveprefix")?.ToLowerInvariant();
        if (fields.Verbatim("eprint") is not { } eprint)
        {
            fields.Keep("eprinttype");
            fields.Keep("archiveprefix");
            return;
        }

        if (type is "pubmed" or "pmid" or "medline" && PubMedNumbers.ReadPmid(eprint) is { } pmid)
        {
            Pmid ??= pmid;
        }
        else if (type is "pmc" or "pmcid" or "pubmedcentral" && PubMedNumbers.ReadPmcid(eprint) is { } pmcid)
        {
            Pmcid ??= pmcid;
        }
        else if (type is not null || ArXivNumber.IsMatch(eprint))
        {
            type ??= "arxiv";
            others.Add(new Identifier(type, type == "arxiv" && eprint.StartsWith("arxiv:", StringComparison.OrdinalIgnoreCase) ? eprint[6..] : eprint));
            IsPreprint = type is "arxiv" or "biorxiv" or "medrxiv" or "psyarxiv" or "chemrxiv" or "ssrn" or "osf";
        }
        else
        {
            // "Journal of …, http://example.org/paper.pdf": older files put anything there.
            fields.Keep("eprint");
        }
    }

    private static List<string> Addresses(EntryReading fields)
    {
        var urls = new List<string>();
        foreach (var value in fields.All(AddressFields))
        {
            Add(urls, VerbatimText.Read(value));
        }

        if (fields.Peek("howpublished") is { } published
            && AddressIn.Match(VerbatimText.Read(AddressCommand.Match(published) is { Success: true } command ? command.Groups[1].Value : published)) is { Success: true } address)
        {
            if (AddressOnly.IsMatch(published))
            {
                fields.Raw("howpublished");
            }

            Add(urls, address.Value);
        }

        return urls;
    }

    private static void Add(List<string> urls, string url)
    {
        if (url.Length > 0 && !urls.Contains(url))
        {
            urls.Add(url);
        }
    }

    private static string? Number(EntryReading fields, Func<string, string?> read, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (fields.Verbatim(name) is { } value)
            {
                if (read(value) is { } number)
                {
                    return number;
                }

                fields.Keep(name);
            }
        }

        return null;
    }

    [GeneratedRegex(@"^(?:arxiv:)?(?:\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArXivNumber { get; }

    [GeneratedRegex(@"doi\.org/10\.|doi\.acm\.org/10\.|/doi/(?:[a-z]+/)?10\.|^\s*doi:\s*10\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoiAddress { get; }

    [GeneratedRegex(@"(?:https?|ftp)://[^\s<>""]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressIn { get; }

    [GeneratedRegex(@"\\(?:url|href|path|nolinkurl)\s*\{([^{}]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex AddressCommand { get; }

    [GeneratedRegex(@"^\s*(?:\\url\s*)?\{?\s*(?:https?|ftp)://\S+\s*$|^\s*\\href\s*\{", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressOnly { get; }
}
