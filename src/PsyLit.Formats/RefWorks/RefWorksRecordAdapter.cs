using PsyLit.Formats.Fields;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Fields.Names;
using PsyLit.Formats.Records;
using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.RefWorks;

/// <summary>Turns the fields of one RefWorks record into a citation record.</summary>
internal sealed class RefWorksRecordAdapter(TaggedRecord source)
{
    private static readonly string[] NumberFields = ["AN", "U1", "U2", "U3", "U4", "U5"];

    private readonly UnusedFields fields = new(source);
    private readonly List<string> issns = [];
    private readonly List<string> isbns = [];
    private readonly TaggedPeople people = new(WholeNames.ParseEither);

    /// <summary>The record, or null when the fields hold neither title nor people nor an identifier.</summary>
    public CitationRecord? Adapt()
    {
        var type = fields.Take("RT");
        var cslType = RefWorksTags.CslType(type);
        TakePeople(cslType, type);
        var title = fields.Take("T1") ?? (cslType is "book" ? fields.Take("T2") : fields.Take("OT"));
        var doi = fields.TakeWhere(Dois.FindIn, "DO").FirstOrDefault() ?? fields.TakeWhere(Dois.Read, "AN", "LK", "UL").FirstOrDefault();
        fields.TakeWhere(value => SerialNumbers.Collect(value, issns, isbns) ? value : null, "SN");
        var pages = cslType is "book" or "thesis" ? null : PageRanges.Of(fields.Take("SP"), fields.Take("OP"));
        var (container, abbreviation) = (Container(cslType), fields.Take("JO"));
        var pmid = source.Find(PubMedNumbers.FindPmid, NumberFields) ?? source.Find(PubMedNumbers.NotedPmid, "NO") ?? (IsFromPubMed() ? PubMedNumbers.ReadPmid(fields.Take("AN")) : null);

        var record = new CitationRecord
        {
            Line = source.Line,
            Type = cslType,
            Title = title,
            OriginalTitle = fields.Take("OT"),
            Contributors = people.People,
            MoreAuthors = people.MoreAuthors,
            ContainerTitle = container ?? abbreviation,
            ContainerAbbreviation = container is null ? null : abbreviation,
            Published = PublicationDate(),
            Volume = fields.Take("VO"),
            Issue = fields.Take("IS"),
            Pages = pages,
            Doi = doi,
            Pmid = pmid,
            Pmcid = source.Find(PubMedNumbers.FindPmcid, NumberFields) ?? source.Find(PubMedNumbers.NotedPmcid, "NO"),
            Issns = issns,
            Isbns = isbns,
            Urls = [.. fields.TakeWhere(value => value.Contains("://", StringComparison.Ordinal) ? value.Trim() : null, "LK", "UL").Distinct()],
            Languages = [.. fields.TakeAll("LA").SelectMany(value => value.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
            Publisher = fields.Take("PB"),
            PublisherPlace = fields.Take("PP"),
            Edition = fields.Take("ED"),
            Abstract = string.Join('\n', fields.TakeAll("AB").Select(value => value.Replace('\n', ' '))) is { Length: > 0 } text ? AbstractLabels.Split(text) : [],
            Keywords = [.. fields.TakeAll("K1").SelectMany(value => value.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                .Select(term => new Keyword(KeywordKind.Author, term)).Distinct()],
            Notes = fields.TakeAll("NO"),
            Source = fields.Take("DS", "DB"),
        };
        return record.Title is null && record.Contributors.Count == 0 && record is { Doi: null, Pmid: null, Pmcid: null }
            ? null
            : record with { RawFields = fields.Rest() };
    }

    // A2 are the editors of most types; of a thesis they are the advisers.
    private void TakePeople(string cslType, string? type)
    {
        var isEdited = string.Equals(type, "Book, Edited", StringComparison.OrdinalIgnoreCase);
        people.Add(fields.TakeAll("A1"), isEdited && source.First("A2") is null ? ContributorRole.Editor : ContributorRole.Author);
        people.Add(fields.TakeAll("A2"), cslType is "thesis" ? ContributorRole.Other : ContributorRole.Editor);
        people.Add(fields.TakeAll("A3"), ContributorRole.SeriesEditor);
        people.Add(fields.TakeAll("A4"), ContributorRole.Translator);
        people.Add(fields.TakeAll("A5"), ContributorRole.Other);
        people.Add(fields.TakeAll("A6"), ContributorRole.Editor);
    }

    private string? Container(string cslType) => cslType switch
    {
        "book" => fields.Take("T3", "JF"),
        "chapter" or "paper-conference" => fields.Take("T2", "JF", "T3"),
        "webpage" or "post-weblog" => fields.Take("WT", "JF", "T2"),
        _ => fields.Take("JF", "T2"),
    };

    private bool IsFromPubMed() => source.First("DS", "DB") is { } database && PubMedNumbers.IsPubMed(database);

    /// <summary>The year of <c>YR</c>, and month and day of <c>FD</c>, which may leave out the year.</summary>
    private PartialDate? PublicationDate()
    {
        var year = PublicationDates.Read(source.First("YR"));
        var day = source.First("FD");
        var date = PublicationDates.Read(day) ?? (year is { } known && day is not null ? PublicationDates.Read($"{day} {known.Year:D4}") : null);
        if (year is not null)
        {
            fields.Take("YR");
        }

        var isSame = date is { } exact && (year is null || exact.Year == year.Value.Year);
        if (isSame)
        {
            fields.Take("FD");
        }

        return isSame ? date : year;
    }
}
