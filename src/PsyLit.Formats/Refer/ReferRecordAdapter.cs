using System.Text.RegularExpressions;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Fields.Names;
using PsyLit.Formats.Records;
using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.Refer;

/// <summary>Turns the fields of one Refer record into a citation record.</summary>
/// <remarks>The meanings of the tags are those of EndNote's "EndNote Import" table; where Refer is older and says otherwise, the value shows which is meant.</remarks>
internal sealed partial class ReferRecordAdapter(TaggedRecord source)
{
    private static readonly string[] NumberFields = ["%M", "%2", "%1", "%3", "%U"];

    private readonly UnusedFields fields = new(source);
    private readonly List<string> issns = [];
    private readonly List<string> isbns = [];
    private readonly TaggedPeople people = new(WholeNames.ParseEither);

    /// <summary>The record, or null when the fields hold neither title nor people nor an identifier.</summary>
    public CitationRecord? Adapt()
    {
        var printed = fields.Take("%0");
        var type = (printed is null ? null : ReferTags.CslType(printed)) ?? GuessedType(printed);
        TakePeople(type, printed);
        var title = fields.Take("%T") ?? (type is "book" ? fields.Take("%B") : null);
        var container = Container(type);
        fields.TakeWhere(value => SerialNumbers.Collect(value, issns, isbns) ? value : null, "%@");
        var doi = fields.TakeWhere(Dois.FindIn, "%R").FirstOrDefault() ?? fields.TakeWhere(Dois.Read, "%M", "%U").FirstOrDefault();

        var record = new CitationRecord
        {
            Line = source.Line,
            Type = type,
            Title = title,
            Contributors = people.People,
            MoreAuthors = people.MoreAuthors,
            ContainerTitle = container,
            Published = PublicationDate(),
            Volume = fields.Take("%V"),
            Issue = fields.Take("%N"),
            Pages = Pages(type),
            Doi = doi,
            Pmid = source.Find(PubMedNumbers.FindPmid, NumberFields) ?? source.Find(PubMedNumbers.NotedPmid, "%Z", "%O") ?? (IsFromPubMed() ? PubMedNumbers.ReadPmid(fields.Take("%M")) : null),
            Pmcid = source.Find(PubMedNumbers.FindPmcid, NumberFields) ?? source.Find(PubMedNumbers.NotedPmcid, "%Z", "%O"),
            Issns = issns,
            Isbns = isbns,
            Urls = [.. fields.TakeAll("%U", "%>").SelectMany(value => value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                .Where(value => !value.StartsWith("<Go to ISI>", StringComparison.Ordinal)).Distinct()],
            Languages = [.. fields.TakeAll("%G").SelectMany(value => value.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
            Publisher = fields.Take("%I"),
            PublisherPlace = fields.Take("%C"),
            Edition = fields.Take("%7"),
            Abstract = string.Join('\n', fields.TakeAll("%X")) is { Length: > 0 } text ? AbstractLabels.Split(text) : [],
            Keywords = [.. fields.TakeAll("%K").SelectMany(value => value.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                .Select(term => new Keyword(KeywordKind.Author, term.TrimStart('*'), null, term.StartsWith('*'))).Where(keyword => keyword.Term.Length > 0).Distinct()],
            PublicationTypes = fields.TakeAll("%9"),
            Notes = fields.TakeAll("%Z", "%<"),
            Source = fields.Take("%~", "%W"),
        };
        return record.Title is null && record.Contributors.Count == 0 && record is { Doi: null, Pmid: null, Pmcid: null }
            ? null
            : record with { RawFields = fields.Rest() };
    }

    /// <summary>Refer's own rule: a journal makes an article, a book title a chapter, a report number a report, a publisher a book.</summary>
    private string GuessedType(string? printed) =>
        printed is not null ? "document"
        : source.Has("%J") ? "article-journal"
        : source.Has("%B") ? "chapter"
        : source.First("%R") is { } report && Dois.FindIn(report) is null ? "report"
        : source.Has("%I") ? "book"
        : "document";

    // EndNote gives %Y to the editor of a series where the work stands in a book, other programs to the translator.
    private void TakePeople(string type, string? printed)
    {
        var isEdited = string.Equals(printed, "Edited Book", StringComparison.OrdinalIgnoreCase);
        people.Add(fields.TakeAll("%A"), isEdited && !source.Has("%E") ? ContributorRole.Editor : ContributorRole.Author);
        people.Add(fields.TakeAll("%E"), type is "thesis" or "patent" ? ContributorRole.Other : ContributorRole.Editor);
        people.Add(fields.TakeAll("%Y"), type is "chapter" or "paper-conference" ? ContributorRole.SeriesEditor : type is "thesis" ? ContributorRole.Other : ContributorRole.Translator);
        people.Add(fields.TakeAll("%?"), type is "book" or "chapter" or "entry-encyclopedia" or "entry-dictionary" ? ContributorRole.Translator : ContributorRole.Other);
    }

    private string? Container(string type)
    {
        if (type is "book" or "report" or "map" or "software")
        {
            return fields.Take("%S", "%B", "%J");
        }

        if (source.First("%J") is null)
        {
            return type is "thesis" ? null : fields.Take("%B", "%S");
        }

        // Databases of other countries give the journal's own name first and then the international one.
        var last = source.Fields.FindLast(field => field.Tag == "%J" && field.Value.Length > 0).Value;
        return fields.TakeWhere(value => value == last ? value.Replace('\n', ' ') : null, "%J")[0];
    }

    /// <summary>The year of <c>%D</c>, and month and day of <c>%8</c>, which may leave out the year.</summary>
    private PartialDate? PublicationDate()
    {
        var year = PublicationDates.Read(source.First("%D"));
        var day = source.First("%8");
        var date = PublicationDates.Read(day) ?? (year is { } known && day is not null ? PublicationDates.Read($"{day} {known.Year:D4}") : null);
        if (year is not null)
        {
            fields.Take("%D");
        }

        // %8 may also be the day of access or of a conference.
        var isSame = date is { } exact && (year is null || (exact.Year == year.Value.Year && year.Value.Month is null));
        if (isSame)
        {
            fields.Take("%8");
        }

        return isSame ? date : year;
    }

    /// <summary>Pages of a part; of a whole book or thesis they are its length.</summary>
    private string? Pages(string type) =>
        type is "book" or "thesis" && source.First("%P") is { Length: <= 40 } length && Length().IsMatch(length) ? null
        : fields.Take("%P") is { } pages ? PageRanges.Expand(pages) : null;

    private bool IsFromPubMed() => PubMedNumbers.IsPubMed(string.Join(' ', source.All("%~", "%W")));

    // "173 s.", "xii, 304 p.", "256".
    [GeneratedRegex(@"^\s*(?:[ivxlc]+\s*[,+]\s*)?\d+\s*(?:p|pp|s|S|pages|Seiten)?\.?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Length();
}
