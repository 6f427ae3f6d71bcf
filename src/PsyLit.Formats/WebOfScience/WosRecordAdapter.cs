using PsyLit.Formats.Fields;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Records;
using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.WebOfScience;

/// <summary>Turns the fields of one Web of Science record into a citation record.</summary>
internal sealed class WosRecordAdapter(TaggedRecord source)
{
    private readonly UnusedFields fields = new(source);
    private readonly List<string> issns = [];
    private readonly List<string> isbns = [];
    private readonly List<Identifier> identifiers = [];

    /// <summary>The record, or null when the fields hold neither title nor people nor an identifier.</summary>
    public CitationRecord? Adapt()
    {
        var publication = fields.Take("PT")?.ToUpperInvariant();
        var documentTypes = fields.TakeAll("DT").SelectMany(value => value.Replace('\n', ' ').Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        var (title, container) = (fields.Take("TI", "TT"), fields.Take("SO"));
        var isPart = title is not null && container is not null && !string.Equals(title, container, StringComparison.OrdinalIgnoreCase);
        var type = WosTags.CslType(publication, documentTypes, isPart);
        var people = new WosPeople(fields);
        var contributors = people.Take(type == "book");
        var (pmid, database) = Accession();
        fields.TakeWhere(value => SerialNumbers.Collect(value, issns, isbns) ? value : null, "SN", "EI", "BN");
        var doi = fields.TakeWhere(Dois.FindIn, "DI", "D2", "DL").FirstOrDefault();

        var record = new CitationRecord
        {
            Line = source.Line,
            Type = type,
            Title = WosText.Title(title ?? container),
            OriginalTitle = WosText.Title(fields.Take("Z1", "FT")),
            Contributors = contributors,
            MoreAuthors = people.MoreAuthors,
            ContainerTitle = type == "book" ? fields.Take("SE") : title is null ? null : container,
            ContainerAbbreviation = fields.Take("JI", "J9"),
            Published = PublicationDate(),
            PublishedOnline = Taken("EA", PublicationDates.Read),
            Volume = fields.Take("VL"),
            Issue = Issue(),
            Pages = Pages(),
            Doi = doi,
            Pmid = Taken("PM", PubMedNumbers.ReadPmid) ?? pmid,
            OtherIdentifiers = identifiers,
            Issns = issns,
            Isbns = isbns,
            Urls = [.. fields.TakeAll("UR")],
            Languages = [.. fields.TakeAll("LA").SelectMany(value => value.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
            Publisher = fields.Take("PU"),
            PublisherPlace = fields.Take("PI", "PV"),
            Abstract = Abstract(),
            Keywords = Keywords(),
            PublicationTypes = documentTypes,
            Source = database,
        };
        return record.Title is null && record.Contributors.Count == 0 && record is { Doi: null, Pmid: null }
            ? null
            : record with { RawFields = fields.Rest() };
    }

    /// <summary><c>UT</c> names the database and the record in it; in MEDLINE's records that is the PMID.</summary>
    private (string? Pmid, string? Database) Accession()
    {
        if (fields.Take("UT") is not { } number)
        {
            return (null, null);
        }

        var colon = number.IndexOf(':');
        var prefix = colon > 0 ? number[..colon] : "WOS";
        if (prefix.Equals("MEDLINE", StringComparison.OrdinalIgnoreCase) && PubMedNumbers.ReadPmid(number[(colon + 1)..]) is { } pmid)
        {
            return (pmid, "MEDLINE");
        }

        identifiers.Add(new Identifier(prefix.ToLowerInvariant(), number[(colon + 1)..]));
        return (null, WosTags.Databases.GetValueOrDefault(prefix));
    }

    // A year or day that is no date is kept as it stands.
    private PartialDate? PublicationDate()
    {
        var date = WosText.Date(source.First("PD"), source.First("PY"));
        if (date is not null)
        {
            fields.Take("PY");
            fields.TakeWhere(value => WosText.Date(value, null) is not null || WosText.Date(value, "2000") != WosText.Date(null, "2000") ? value : null, "PD");
        }

        return date ?? Taken("DG", PublicationDates.Read);
    }

    /// <summary>The number; of a supplement or special issue without one, what it is called.</summary>
    private string? Issue() =>
        fields.Take("IS") ?? (fields.Take("SU") is { } supplement ? $"Suppl {supplement}" : fields.Take("SI") is { } special ? special is "SI" ? special : $"SI {special}" : null);

    private string? Pages()
    {
        var pages = PageRanges.Of(fields.Take("BP"), fields.Take("EP"));
        var whole = pages is null ? fields.Take("PS") : null;
        return pages ?? (whole is null ? fields.Take("AR") : PageRanges.Expand(whole));
    }

    private IReadOnlyList<AbstractSection> Abstract()
    {
        var text = string.Join('\n', fields.TakeAll("AB").Select(value => value.Replace('\n', ' ').Trim()));
        return text.Length == 0 ? [] : AbstractLabels.Split(WosText.WithIndices(text));
    }

    private List<Keyword> Keywords()
    {
        var isInspec = identifiers.Exists(identifier => identifier.Scheme == "inspec");
        var terms = fields.TakeAll(WosTags.Subjects)
            .Select(value => WosText.WithoutIndices(value.Replace('\n', ' ')))
            .SelectMany(value => value.Split(isInspec ? ["; ", "/ "] : [";"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(term => new Keyword(KeywordKind.Author, term));
        var headings = fields.TakeAll("MH").SelectMany(value => value.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(term => new Keyword(KeywordKind.Mesh, term.TrimStart('*'), null, term.StartsWith('*')));
        return [.. terms.Concat(headings).Where(keyword => keyword.Term.Length > 0).Distinct()];
    }

    private T? Taken<T>(string tag, Func<string, T?> read)
        where T : class
        => fields.TakeWhere(read, tag).FirstOrDefault();

    private PartialDate? Taken(string tag, Func<string?, PartialDate?> read)
    {
        var date = read(source.First(tag));
        if (date is not null)
        {
            fields.Take(tag);
        }

        return date;
    }
}
