using System.Text.Json;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Fields.Names;
using PsyLit.Formats.Json;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.OpenAlex;

/// <summary>Turns one work into a citation record. What no field of it takes is kept raw, but for other works and counts that change daily.</summary>
internal sealed class OpenAlexRecordAdapter(JsonElement item, int line)
{
    private static readonly HashSet<string> Read =
    [
        "id", "ids", "doi", "title", "display_name", "publication_year", "publication_date", "language", "primary_location", "type", "type_crossref", "authorships",
        "biblio", "is_retracted", "concepts", "keywords", "mesh", "abstract_inverted_index", "is_authors_truncated",
        "referenced_works", "related_works", "counts_by_year", "cited_by_count", "cited_by_api_url", "ngrams_url", "citation_normalized_percentile",
        "cited_by_percentile_year", "fwci", "relevance_score", "updated_date", "locations", "authors_count", "corresponding_author_ids", "corresponding_institution_ids",
    ];

    /// <summary>The record, or null when it has neither title nor an identifier of the literature.</summary>
    public CitationRecord? Adapt()
    {
        var place = item.Get("primary_location") ?? item.Get("host_venue");
        var source = item.Get("primary_location", "source") ?? item.Get("host_venue");
        var biblio = item.Get("biblio");
        var type = TypeOf(item.TextOf("type"), source);
        var (issns, isbns) = (new List<string>(), new List<string>());
        foreach (var number in source is { } serial ? serial.TextsOf("issn").Append(serial.TextOf("issn_l") ?? "") : [])
        {
            SerialNumbers.Collect(number, issns, isbns);
        }

        var record = new CitationRecord
        {
            Line = line,
            Type = type,
            Title = (item.TextOf("title") ?? item.TextOf("display_name")) is { } title ? PrintedText.OneLine(PrintedText.Clean(InlineTags.FromHtml(title))) : null,
            Contributors = [.. item.ObjectsOf("authorships").Select(Person).OfType<Contributor>()],
            MoreAuthors = item.IsTrue("is_authors_truncated"),
            ContainerTitle = source?.TextOf("display_name") ?? place?.TextOf("raw_source_name"),
            ContainerAbbreviation = source?.TextOf("abbreviated_title"),
            Published = Published(),
            Volume = biblio?.TextOf("volume"),
            Issue = biblio?.TextOf("issue"),
            Pages = PageRanges.Of(biblio?.TextOf("first_page"), biblio?.TextOf("last_page")),
            Doi = Dois.FindIn(item.TextOf("doi") ?? item.Get("ids")?.TextOf("doi")),
            Pmid = PubMedNumbers.ReadPmid(item.Get("ids")?.TextOf("pmid")),
            Pmcid = PubMedNumbers.ReadPmcid(item.Get("ids")?.TextOf("pmcid")),
            OtherIdentifiers = [.. Identifiers()],
            Issns = issns,
            Isbns = isbns,
            Urls = [.. new[] { place?.TextOf("landing_page_url") ?? place?.TextOf("url"), place?.TextOf("pdf_url") }.OfType<string>().Distinct()],
            Languages = [.. item.TextsOf("language")],
            Publisher = source?.TextOf("host_organization_name") ?? source?.TextOf("publisher"),
            Abstract = item.Get("abstract_inverted_index") is { } index && InvertedAbstract.Read(index) is { } text ? AbstractLabels.Split(InlineTags.FromHtml(text)) : [],
            Keywords = [.. Keywords().Distinct()],
            PublicationTypes = [.. new[] { item.TextOf("type") }.OfType<string>()],
            Notices = item.IsTrue("is_retracted") ? [new Notice(NoticeKind.RetractionIn, FormatMessages.OpenAlexRetracted)] : [],
            RawFields = [.. item.RawFields(Read)],
        };
        return record is { Title: null, Doi: null, Pmid: null, Pmcid: null } ? null : record;
    }

    private static string TypeOf(string? type, JsonElement? source) => type switch
    {
        "preprint" or "posted-content" => "article",
        "article" when source?.TextOf("type") is "repository" => "article",
        "book-chapter" or "book-section" => "chapter",
        "book" or "monograph" or "edited-book" or "reference-book" => "book",
        "dissertation" => "thesis",
        "report" or "standard" => "report",
        "dataset" or "software" => type,
        "proceedings-article" => "paper-conference",
        "reference-entry" => "entry",
        _ => "article-journal",
    };

    /// <summary>OpenAlex writes the first of January where it knows the year only.</summary>
    private PartialDate? Published()
    {
        var date = PublicationDates.Read(item.TextOf("publication_date"));
        return date is { Month: 1, Day: 1 } first ? new PartialDate(first.Year) : date ?? PublicationDates.Read(item.TextOf("publication_year"));
    }

    private static Contributor? Person(JsonElement authorship)
    {
        var author = authorship.Get("author");
        if ((author?.TextOf("display_name") ?? authorship.TextOf("raw_author_name")) is not { } name)
        {
            return null;
        }

        var printed = authorship.TextsOf("raw_affiliation_strings").Append(authorship.TextOf("raw_affiliation_string")).OfType<string>().ToList();
        var institutions = authorship.ObjectsOf("institutions").Select(institution => institution.TextOf("display_name")).OfType<string>();
        return WholeNames.ParseEither(name) with { Orcid = OrcidIds.Read(author?.TextOf("orcid")), Affiliations = [.. (printed.Count > 0 ? printed : institutions).Distinct()] };
    }

    private IEnumerable<Identifier> Identifiers()
    {
        if ((item.TextOf("id") ?? item.Get("ids")?.TextOf("openalex")) is { } id)
        {
            yield return new Identifier("openalex", id[(id.LastIndexOf('/') + 1)..]);
        }

        if (item.Get("ids")?.TextOf("mag") is { } mag)
        {
            yield return new Identifier("mag", mag);
        }
    }

    /// <summary>NLM's headings, and the keywords that OpenAlex gives; older answers have concepts in their place, broader ones without any score.</summary>
    private IEnumerable<Keyword> Keywords()
    {
        foreach (var heading in item.ObjectsOf("mesh"))
        {
            if (heading.TextOf("descriptor_name") is { } term)
            {
                yield return new Keyword(KeywordKind.Mesh, term, heading.TextOf("qualifier_name"), heading.IsTrue("is_major_topic"));
            }
        }

        var keywords = item.ObjectsOf("keywords").Select(keyword => keyword.TextOf("display_name") ?? keyword.TextOf("keyword")).OfType<string>().ToList();
        var concepts = item.ObjectsOf("concepts").Where(concept => concept.TextOf("score") is not ("0" or "0.0")).Select(concept => concept.TextOf("display_name")).OfType<string>();
        foreach (var term in keywords.Count > 0 ? keywords : concepts)
        {
            yield return new Keyword(KeywordKind.Author, term);
        }
    }
}
