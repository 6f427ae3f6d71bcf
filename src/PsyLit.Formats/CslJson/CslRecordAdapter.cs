using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Fields.Names;
using PsyLit.Formats.Json;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.CslJson;

/// <summary>Turns one CSL-JSON item into a citation record.</summary>
internal sealed partial class CslRecordAdapter(JsonElement item, int line)
{
    // Crossref answers requests for CSL-JSON with its own names of types.
    private static readonly FrozenDictionary<string, string> CrossrefTypes = new Dictionary<string, string>
    {
        ["journal-article"] = "article-journal",
        ["book-chapter"] = "chapter",
        ["book-section"] = "chapter",
        ["proceedings-article"] = "paper-conference",
        ["posted-content"] = "article",
        ["dissertation"] = "thesis",
        ["monograph"] = "book",
        ["edited-book"] = "book",
        ["reference-book"] = "book",
        ["reference-entry"] = "entry",
        ["peer-review"] = "review",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // References describe other works and would be the bulk of a record; what is read or made anew is not kept twice.
    private readonly HashSet<string> taken =
    [
        "reference", "type", "title", "original-title", "container-title", "container-title-short", "journalAbbreviation", "issued", "volume", "issue", "language",
        "publisher", "publisher-place", "edition", "genre", "source", "abstract", "keyword", "note", .. CslNames.Variables.Select(row => row.Variable),
    ];

    private readonly List<string> issns = [];
    private readonly List<string> isbns = [];

    /// <summary>The record, or null when it has neither title nor people nor an identifier.</summary>
    public CitationRecord? Adapt()
    {
        var note = new CslNote(item.Get("note") is { ValueKind: JsonValueKind.String } text ? PrintedText.Clean(text.GetString()!) : item.TextOf("note"));
        var type = item.TextOf("type") is { } given ? CrossrefTypes.GetValueOrDefault(given, given) : item.Get("container-title") is null ? "document" : "article-journal";
        var people = CslNames.Read(item).ToList();
        var container = PlainText("container-title");
        CollectSerials();
        var published = Date("issued") ?? Date("published-print") ?? Date("published-online") ?? Date("published");
        var online = Date("available-date") ?? Date("published-online");
        var record = new CitationRecord
        {
            Line = line,
            Type = type,
            Title = Inline("title"),
            OriginalTitle = Inline("original-title"),
            Contributors = [.. people.Where(person => !IsEtAl(person))],
            MoreAuthors = people.Exists(IsEtAl),
            ContainerTitle = container,
            ContainerAbbreviation = (PlainText("container-title-short") ?? PlainText("journalAbbreviation")) is { } brief && brief != container ? brief : null,
            Published = published,
            PublishedOnline = online == published ? null : online,
            Volume = PlainText("volume"),
            Issue = PlainText("issue") ?? (type is "article-journal" ? null : Take("number")),
            Pages = Pages(type),
            Doi = Take("DOI", Dois.FindIn) ?? note.Doi,
            Pmid = Take("PMID", PubMedNumbers.ReadPmid) ?? note.Pmid,
            Pmcid = Take("PMCID", PubMedNumbers.ReadPmcid) ?? note.Pmcid,
            Issns = issns,
            Isbns = isbns,
            Urls = Urls(),
            Languages = [.. item.TextsOf("language").SelectMany(value => value.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
            Publisher = PlainText("publisher"),
            PublisherPlace = PlainText("publisher-place"),
            Edition = PlainText("edition"),
            Abstract = item.TextOf("abstract") is { } summary ? AbstractLabels.Split(FromJats(summary)) : [],
            Keywords = [.. Keywords()],
            PublicationTypes = [.. (PlainText("genre") ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Notes = note.Lines,
            Source = PlainText("source"),
        };
        TakeIds(record);
        record = RecordNotes.Restore(record with { RawFields = [.. item.RawFields(taken)] });
        return record is { Title: null, Contributors.Count: 0, Doi: null, Pmid: null, Pmcid: null } ? null : record;
    }

    /// <summary>The id is kept where a person chose it; PsyLit writes numbers of the work, or its line.</summary>
    private void TakeIds(CitationRecord record)
    {
        if (item.TextOf("id") is { } id && (id == record.Doi || id == record.Pmid || id == record.Pmcid || MadeId.IsMatch(id)
            || (record.Doi is not null && id.StartsWith(record.Doi + "-", StringComparison.Ordinal)) || (record.Pmid is not null && id.StartsWith(record.Pmid + "-", StringComparison.Ordinal))
            || (record.Pmcid is not null && id.StartsWith(record.Pmcid + "-", StringComparison.Ordinal))))
        {
            taken.Add("id");
        }
    }

    private static bool IsEtAl(Contributor person) => person.Literal is { } name && (PersonName.IsEtAl(name) || name is "others");

    private PartialDate? Date(string variable)
    {
        var date = item.Get(variable) is { } value ? CslDates.Read(value) : null;
        if (date is not null)
        {
            taken.Add(variable);
        }
        else
        {
            taken.Remove(variable);
        }

        return date;
    }

    private string? Pages(string type)
    {
        var pages = Take("page") ?? Take("page-first") ?? (type is "article-journal" ? Take("number") ?? Take("article-number") : null);
        return pages is null ? null : PageRanges.Expand(pages);
    }

    private void CollectSerials()
    {
        foreach (var variable in new[] { "ISSN", "ISBN" })
        {
            foreach (var value in item.TextsOf(variable))
            {
                if (SerialNumbers.Collect(value, issns, isbns))
                {
                    taken.Add(variable);
                }
            }
        }
    }

    private List<string> Urls()
    {
        taken.Add("URL");
        return [.. item.TextsOf("URL").Distinct()];
    }

    /// <summary>CSL has one text for all keywords: they stand between semicolons, or else between commas.</summary>
    private IEnumerable<Keyword> Keywords()
    {
        var texts = item.TextsOf("keyword").ToList();
        return texts.SelectMany(text => texts.Count > 1 ? [text] : text.Split(text.Contains(';', StringComparison.Ordinal) ? ';' : ','))
            .Select(term => term.Trim()).Where(term => term.Length > 0).Select(term => new Keyword(KeywordKind.Author, term)).Distinct();
    }

    private string? Inline(string variable) => item.TextOf(variable) is { } text ? PrintedText.OneLine(OtherTags.Replace(text, "")) : null;

    private string? PlainText(string variable) => item.TextOf(variable) is { } text ? PrintedText.OneLine(InlineTags.Remove(OtherTags.Replace(text, ""))) : null;

    private static string FromJats(string text) => text.Contains("<jats:", StringComparison.Ordinal) || text.StartsWith("<p>", StringComparison.Ordinal) ? JatsHeading.Replace(InlineTags.FromHtml(text), "") : OtherTags.Replace(text, "");

    private string? Take(string variable) => Take(variable, text => text);

    private string? Take(string variable, Func<string, string?> read)
    {
        var value = item.TextOf(variable) is { } text ? read(text) : null;
        if (value is not null)
        {
            taken.Add(variable);
        }

        return value;
    }

    // CSL's remaining markup says how to print, not what.
    [GeneratedRegex(@"<span(?:\s[^<>]*)?>|</span>|</?sc>")]
    private static partial Regex OtherTags { get; }

    [GeneratedRegex(@"^Abstract\s*:\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex JatsHeading { get; }

    [GeneratedRegex(@"^line-\d+(?:-\d+)?$")]
    private static partial Regex MadeId { get; }
}
