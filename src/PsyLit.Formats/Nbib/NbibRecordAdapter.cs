using System.Text.RegularExpressions;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Records;
using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.Nbib;

/// <summary>Turns the fields of one MEDLINE record into a citation record.</summary>
internal sealed partial class NbibRecordAdapter(TaggedRecord source)
{
    private readonly NbibPeople people = new();
    private readonly List<Keyword> keywords = [];
    private readonly List<Notice> notices = [];
    private readonly List<Identifier> identifiers = [];
    private readonly List<string> issns = [];
    private readonly List<string> isbns = [];
    private readonly List<string> urls = [];
    private readonly List<RawField> raw = [];
    private readonly List<string> publicationTypes = [];
    private readonly List<string> notes = [];
    private string? doi;

    /// <summary>The record, or null when the fields hold neither title nor people nor an identifier.</summary>
    public CitationRecord? Adapt()
    {
        foreach (var field in source.Fields)
        {
            if (field.Value.Length > 0 && !TakeRepeated(field.Tag, field.Text))
            {
                raw.Add(new RawField(field.Tag, field.Text));
            }
        }

        var pmid = PubMedNumbers.ReadPmid(source.First("PMID"));
        var record = WithText(new CitationRecord
        {
            Line = source.Line,
            Type = TypeOf(),
            Contributors = people.People,
            MoreAuthors = people.MoreAuthors,
            ContainerAbbreviation = source.First("TA"),
            Published = PublicationDates.Read(source.First("DP")),
            PublishedOnline = PublicationDates.Read(source.First("DEP")),
            Volume = source.First("VI"),
            Issue = source.First("IP"),
            Pages = source.First("PG") is { } pages ? PageRanges.Expand(pages) : null,
            Doi = doi ?? MarkedDoi(source.First("SO")),
            Pmid = pmid,
            Pmcid = PubMedNumbers.ReadPmcid(source.First("PMC")),
            OtherIdentifiers = identifiers,
            Issns = issns,
            Isbns = isbns,
            Urls = urls,
            Languages = [.. source.All("LA")],
            Publisher = source.First("PB"),
            PublisherPlace = source.First("PL"),
            Edition = source.First("EN"),
            Keywords = keywords,
            PublicationTypes = publicationTypes,
            Notices = notices,
            Notes = notes,
            Source = pmid is not null ? "PubMed" : source.First("OWN"),
            RawFields = raw,
        });
        return record.Title is null && record.Contributors.Count == 0 && record is { Doi: null, Pmid: null, Pmcid: null } ? null : RecordNotes.Restore(record);
    }

    private CitationRecord WithText(CitationRecord record)
    {
        var original = Title(source.First("TT"));
        var article = Title(source.First("TI"));
        var book = Title(source.First("BTI"));
        var journal = source.First("JT");
        var (text, copyright) = WithoutCopyright(JoinedOrNull("AB") ?? source.First("OAB"), JoinedOrNull("CI"));
        return record with
        {
            Title = original is not null ? WithoutBrackets(article ?? book) : article ?? book,
            OriginalTitle = original,
            ContainerTitle = journal ?? (article is null ? null : book) ?? source.First("CTI"),
            Abstract = text is null ? [] : AbstractLabels.Split(text),
            AbstractCopyright = copyright,
        };
    }

    /// <summary>Takes fields that may occur many times; true also for fields that <see cref="Adapt"/> takes by name.</summary>
    private bool TakeRepeated(string tag, string value)
    {
        if (people.Take(tag, value))
        {
            return true;
        }

        if (NbibTags.Notices.TryGetValue(tag, out var kind))
        {
            notices.Add(new Notice(kind, value, PubMedNumbers.FindPmid(value), MarkedDoi(value)));
            return true;
        }

        switch (tag)
        {
            case "MH":
                keywords.AddRange(NbibSubjects.Mesh(value));
                return true;
            case "OT":
                keywords.Add(NbibSubjects.Author(value));
                return true;
            case "RN" or "NM":
                keywords.Add(NbibSubjects.Substance(value));
                return tag == "NM" || value.StartsWith("0 (", StringComparison.Ordinal);
            case "PT":
                publicationTypes.Add(value);
                return true;
            case "LID" or "AID":
                return TakeLocation(value);
            case "IS" or "ISBN" or "ISSN":
                return SerialNumbers.Collect(value, issns, isbns);
            case "SI":
                identifiers.Add(Registration(value));
                return true;
            case "GN":
                notes.Add(value);
                return true;
            case "MID":
                identifiers.Add(new Identifier("manuscript", value));
                return true;
            default:
                return IsTakenByName(tag, value);
        }
    }

    // A second value of a field that holds one is kept raw.
    private bool IsTakenByName(string tag, string value) => tag switch
    {
        "AB" or "CI" or "LA" => true,
        "PMID" => PubMedNumbers.ReadPmid(value) is not null && IsFirst(tag, value),
        "PMC" => PubMedNumbers.ReadPmcid(value) is not null && IsFirst(tag, value),
        "TI" or "BTI" or "TT" or "JT" or "TA" or "VI" or "IP" or "PG" or "PB" or "PL" or "EN" => IsFirst(tag, value),
        "OWN" => PubMedNumbers.ReadPmid(source.First("PMID")) is null && IsFirst(tag, value),
        "CTI" => source.First("JT", "BTI") is null && IsFirst(tag, value),
        "DP" or "DEP" => PublicationDates.Read(value) is not null && IsFirst(tag, value),
        "OAB" => source.First("AB") is null && IsFirst(tag, value),
        _ => false,
    };

    private bool IsFirst(string tag, string value) => source.First(tag) == value;

    /// <summary><c>10.1000/182 [doi]</c>, <c>S0033-3506(15)00037-2 [pii]</c>, or an address.</summary>
    private bool TakeLocation(string value)
    {
        var open = value.LastIndexOf(" [", StringComparison.Ordinal);
        var scheme = open > 0 && value.EndsWith(']') ? value[(open + 2)..^1].ToLowerInvariant() : null;
        var bare = scheme is null ? value : value[..open].Trim();
        if (scheme is null or "doi" && MarkedDoi(bare) is { } found)
        {
            doi ??= found;
            return true;
        }

        if (scheme is not null && scheme is not "doi")
        {
            var identifier = new Identifier(scheme, bare);
            if (!identifiers.Contains(identifier))
            {
                identifiers.Add(identifier);
            }

            return true;
        }

        var isAddress = bare.StartsWith("http", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        if (isAddress && !urls.Contains(bare))
        {
            urls.Add(bare);
        }

        return isAddress;
    }

    private string TypeOf()
    {
        if (source.First("BTI") is not null)
        {
            return source.First("TI") is null ? "book" : "chapter";
        }

        var isSerial = source.First("JT", "TA") is not null;
        return publicationTypes.Contains("Preprint") ? "article"
            : publicationTypes.Contains("Dataset") ? "dataset"
            : isSerial ? "article-journal"
            : publicationTypes.Contains("Book") || publicationTypes.Contains("Books") ? "book"
            : publicationTypes.Exists(type => type.Contains("Report", StringComparison.Ordinal)) ? "report"
            : "article-journal";
    }

    private string? JoinedOrNull(string tag)
    {
        var joined = string.Join(' ', source.All(tag));
        return joined.Length == 0 ? null : joined;
    }

    /// <summary>Until CI was introduced in 2004 the copyright notice stood at the end of the abstract; other makers still write it there.</summary>
    private static (string? Text, string? Copyright) WithoutCopyright(string? text, string? copyright) =>
        copyright is null && text is not null && Copyright().Match(text) is { Success: true, Index: > 0 } match
            ? (text[..match.Index], match.Value.Trim())
            : (text, copyright);

    /// <summary>The title without the full stop that MEDLINE closes every title with; an ellipsis and an abbreviation's dots before a bracket stay.</summary>
    private static string? Title(string? title)
    {
        title = title?.Trim();
        return string.IsNullOrEmpty(title) ? null : ClosingStop.Without(title);
    }

    /// <summary>MEDLINE sets a translated title in square brackets.</summary>
    private static string? WithoutBrackets(string? title) =>
        title is not null && title.StartsWith('[') && title.EndsWith(']') ? Title(title[1..^1]) : title;

    /// <summary>The DOI of a text that says that it is one; other numbers may look alike.</summary>
    private static string? MarkedDoi(string? text) =>
        text is not null && (text.Contains("doi", StringComparison.OrdinalIgnoreCase) || text.StartsWith("10.", StringComparison.Ordinal)) ? Dois.FindIn(text) : null;

    /// <summary><c>ClinicalTrials.gov/NCT03181529</c>.</summary>
    private static Identifier Registration(string value)
    {
        var slash = value.IndexOf('/');
        return slash > 0 ? new Identifier(value[..slash].ToLowerInvariant(), value[(slash + 1)..]) : new Identifier("registration", value);
    }

    [GeneratedRegex(@"\s(?:Crown )?(?:Copyright\b|\([cC]\)|©)[^.]{0,40}\b(?:19|20)\d\d\b.{0,250}$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Copyright();
}
