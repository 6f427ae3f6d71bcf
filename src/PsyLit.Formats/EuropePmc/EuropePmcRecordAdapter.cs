using System.Text.Json;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Json;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.EuropePmc;

/// <summary>Turns one result into a citation record. What no field of it takes is kept raw.</summary>
internal sealed class EuropePmcRecordAdapter(JsonElement item, int line)
{
    private static readonly HashSet<string> Read =
    [
        "pmid", "pmcid", "doi", "title", "authorString", "authorList", "investigatorList", "authorIdList", "journalInfo", "journalTitle", "journalVolume", "issue", "journalIssn",
        "pubYear", "pageInfo", "abstractText", "language", "pubTypeList", "pubType", "meshHeadingList", "keywordList", "chemicalList", "commentCorrectionList",
        "fullTextUrlList", "fullTextIdList", "bookOrReportDetails", "electronicPublicationDate", "firstPublicationDate", "citedByCount",
    ];

    private readonly List<string> issns = [];
    private readonly List<string> isbns = [];

    /// <summary>The record, or null when it has neither title nor an identifier.</summary>
    public CitationRecord? Adapt()
    {
        var journal = item.Get("journalInfo");
        var periodical = item.Get("journalInfo", "journal");
        var book = item.Get("bookOrReportDetails");
        var types = item.Get("pubTypeList") is { } list ? list.TextsOf("pubType").ToList() : [.. Parts(item.TextOf("pubType"), ';')];
        var people = new EuropePmcPeople(item);
        CollectSerials(periodical, book);
        var record = new CitationRecord
        {
            Line = line,
            Type = TypeOf(types, book),
            Title = Title(item.TextOf("title")),
            Contributors = people.Contributors,
            MoreAuthors = people.MoreAuthors,
            ContainerTitle = periodical?.TextOf("title") ?? item.TextOf("journalTitle") ?? book?.TextOf("comprisingTitle"),
            ContainerAbbreviation = periodical?.TextOf("ISOAbbreviation") ?? periodical?.TextOf("medlineAbbreviation"),
            Published = Published(journal),
            PublishedOnline = PublicationDates.Read(item.TextOf("electronicPublicationDate")),
            Volume = journal?.TextOf("volume") ?? item.TextOf("journalVolume"),
            Issue = journal?.TextOf("issue") ?? item.TextOf("issue"),
            Pages = item.TextOf("pageInfo") is { } pages ? PageRanges.Expand(pages) : null,
            Doi = Dois.FindIn(item.TextOf("doi")),
            Pmid = PubMedNumbers.ReadPmid(item.TextOf("pmid")) ?? (item.TextOf("source") is "MED" ? PubMedNumbers.ReadPmid(item.TextOf("id")) : null),
            Pmcid = PubMedNumbers.ReadPmcid(item.TextOf("pmcid")) ?? (item.TextOf("source") is "PMC" ? PubMedNumbers.ReadPmcid(item.TextOf("id")) : null),
            Issns = issns,
            Isbns = isbns,
            Urls = [.. (item.Get("fullTextUrlList")?.ObjectsOf("fullTextUrl") ?? []).Select(url => url.TextOf("url")).OfType<string>().Distinct()],
            Languages = [.. item.TextsOf("language")],
            Publisher = book?.TextOf("publisher"),
            Edition = book?.TextOf("edition"),
            Abstract = item.TextOf("abstractText") is { } text ? AbstractLabels.Split(InlineTags.FromHtml(text)) : [],
            Keywords = [.. Keywords().Distinct()],
            PublicationTypes = types,
            Notices = [.. Notices()],
            RawFields = [.. item.RawFields(Read)],
        };
        return record is { Title: null, Doi: null, Pmid: null, Pmcid: null } ? null : record;
    }

    private string TypeOf(List<string> types, JsonElement? book)
    {
        var isOf = (string name) => types.Exists(type => type.Contains(name, StringComparison.OrdinalIgnoreCase));
        return item.TextOf("source") is "PPR" || isOf("preprint") ? "article"
            : item.TextOf("source") is "PAT" || isOf("patent") ? "patent"
            : isOf("thesis") || isOf("dissertation") ? "thesis"
            : isOf("book chapter") || (book is not null && book.Value.TextOf("comprisingTitle") is not null) ? "chapter"
            : book is not null || isOf("book") ? "book"
            : "article-journal";
    }

    private PartialDate? Published(JsonElement? journal) =>
        PublicationDates.Read(journal?.TextOf("dateOfPublication")) ?? PublicationDates.Read(journal?.TextOf("printPublicationDate"))
        ?? PublicationDates.Read(item.Get("journalInfo") is null && item.TextOf("firstPublicationDate") is { } first && first.StartsWith(item.TextOf("pubYear") ?? "", StringComparison.Ordinal) ? first : null)
        ?? PublicationDates.Read(item.TextOf("pubYear"));

    private void CollectSerials(JsonElement? periodical, JsonElement? book)
    {
        foreach (var number in new[] { periodical?.TextOf("ISSN"), periodical?.TextOf("ESSN"), item.TextOf("journalIssn"), book?.TextOf("isbn13"), book?.TextOf("isbn10") })
        {
            if (number is not null)
            {
                SerialNumbers.Collect(number, issns, isbns);
            }
        }
    }

    private IEnumerable<Keyword> Keywords()
    {
        foreach (var heading in item.Get("meshHeadingList")?.ObjectsOf("meshHeading") ?? [])
        {
            if (heading.TextOf("descriptorName") is not { } term)
            {
                continue;
            }

            var qualifiers = (heading.Get("meshQualifierList")?.ObjectsOf("meshQualifier") ?? []).ToList();
            if (qualifiers.Count == 0)
            {
                yield return new Keyword(KeywordKind.Mesh, term, null, heading.IsTrue("majorTopic_YN"));
            }

            foreach (var qualifier in qualifiers)
            {
                yield return new Keyword(KeywordKind.Mesh, term, qualifier.TextOf("qualifierName"), qualifier.IsTrue("majorTopic_YN") || heading.IsTrue("majorTopic_YN"));
            }
        }

        foreach (var term in item.Get("keywordList")?.TextsOf("keyword") ?? [])
        {
            yield return new Keyword(KeywordKind.Author, InlineTags.Remove(InlineTags.FromHtml(term)));
        }

        foreach (var chemical in item.Get("chemicalList")?.ObjectsOf("chemical") ?? [])
        {
            if (chemical.TextOf("name") is { } name)
            {
                yield return new Keyword(KeywordKind.Substance, name);
            }
        }
    }

    private IEnumerable<Notice> Notices()
    {
        foreach (var relation in item.Get("commentCorrectionList")?.ObjectsOf("commentCorrection") ?? [])
        {
            var kind = NoticeKinds.Read(relation.TextOf("type") ?? "");
            var pmid = relation.TextOf("source") is "MED" ? PubMedNumbers.ReadPmid(relation.TextOf("id")) : null;
            var reference = relation.TextOf("reference") ?? relation.TextOf("note") ?? relation.TextOf("id");
            if (reference is not null)
            {
                yield return new Notice(kind, reference, pmid, Dois.FindIn(reference));
            }
        }
    }

    private static string? Title(string? html) =>
        html is null ? null : ClosingStop.Without(PrintedText.OneLine(PrintedText.Clean(InlineTags.FromHtml(html))));

    private static string[] Parts(string? text, char separator) => (text ?? "").Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
