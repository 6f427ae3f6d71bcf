using System.Text.RegularExpressions;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Fields.Names;
using PsyLit.Formats.Records;
using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.Ovid;

/// <summary>Turns the fields of one Ovid record, in either layout, into a citation record.</summary>
internal sealed partial class OvidRecordAdapter
{
    private const int LongestGroup = 200;

    private static readonly System.Buffers.SearchValues<char> AddressCharacters = System.Buffers.SearchValues.Create("@:0123456789");

    private readonly TaggedRecord source;
    private readonly UnusedFields fields;
    private readonly OvidSource? citation;
    private readonly string database;
    private readonly List<string> issns = [];
    private readonly List<string> isbns = [];
    private readonly List<Contributor> people = [];
    private bool moreAuthors;

    public OvidRecordAdapter(TaggedRecord named)
    {
        source = new TaggedRecord(named.Line);
        source.Fields.AddRange(named.Fields.Select(field => field with { Tag = OvidTags.LabelOf(field.Tag) }));
        fields = new UnusedFields(source);
        database = source.First("DB") ?? "";
        citation = OvidSource.Read(source.First("SO"));
    }

    private bool IsMedline => database.Contains("MEDLINE", StringComparison.OrdinalIgnoreCase) || (database.Length == 0 && source.First("UI") is { Length: 7 or 8 });

    /// <summary>The record, or null when the fields hold neither title nor people nor an identifier.</summary>
    public CitationRecord? Adapt()
    {
        fields.TakeAll(OvidTags.Number);
        var (title, kinds) = OvidTitle.Read(fields.Take("TI"));
        var documentTypes = fields.TakeAll("PT", "DT").SelectMany(value => TypeDivider().Split(value)).Select(type => type.Trim().TrimEnd('.')).Where(type => type.Length > 0).ToList();
        var type = OvidTypes.CslType(documentTypes, source.First("IS") is not null);
        TakePeople(type);
        TakeSerials();
        fields.Take("VN");
        var doi = fields.TakeWhere(Dois.FindIn, "DI", "DO").FirstOrDefault() ?? fields.TakeWhere(Dois.Read, "OI", "AI").FirstOrDefault();
        var address = source.All("XL").Select(value => LinkedNumbers().Match(value)).FirstOrDefault(match => match.Success);
        var record = new CitationRecord
        {
            Line = source.Line,
            Type = type,
            Title = title,
            OriginalTitle = OvidTitle.Read(fields.Take("TO", "TT")).Title,
            Contributors = people,
            MoreAuthors = moreAuthors,
            Published = PublicationDate(),
            Doi = doi ?? (address is null ? null : Dois.FindIn(Uri.UnescapeDataString(address.Groups["doi"].Value))),
            Pmid = Pmid() ?? PubMedNumbers.ReadPmid(address?.Groups["pmid"].Value),
            Issns = issns,
            Isbns = isbns,
            Urls = [.. fields.TakeWhere(value => value.Contains("://", StringComparison.Ordinal) ? value.Trim() : null, "XL", "UR", "JL", "OU").Distinct()],
            Languages = [.. fields.TakeAll("LG").SelectMany(value => TypeDivider().Split(value)).Select(language => language.Trim().TrimEnd('.')).Where(language => language.Length > 0)],
            Abstract = Abstract(),
            AbstractCopyright = fields.Take("CI"),
            Keywords = Keywords(),
            PublicationTypes = documentTypes,
            Source = database.Length > 0 ? fields.Take("DB") : null,
        };
        return record.Title is null && record.Contributors.Count == 0 && record is { Doi: null, Pmid: null } ? null : WithPlace(WithKinds(record, kinds));
    }

    // MEDLINE also prints the language of a translated title there.
    private static CitationRecord WithKinds(CitationRecord record, List<string> kinds) => kinds.Count == 0 ? record : record with
    {
        PublicationTypes = [.. record.PublicationTypes.Concat(kinds.Except(record.Languages, StringComparer.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)],
    };

    /// <summary>Adds where the work appeared: fields of their own before the parts of the citation, which is kept as it stands too.</summary>
    private CitationRecord WithPlace(CitationRecord record) => record with
    {
        ContainerTitle = record.Type is "book" or "thesis" ? null : fields.Take("BT", "JN", "NJ") ?? citation?.Container,
        ContainerAbbreviation = fields.Take("TA"),
        Volume = fields.Take("VO") ?? citation?.Volume,
        Issue = fields.Take("IP") ?? citation?.Issue,
        Pages = fields.TakeWhere(value => value.Any(char.IsDigit) ? PageRanges.Expand(value.Trim().TrimEnd('.')) : null, "PG").FirstOrDefault() ?? citation?.Pages,
        Publisher = citation?.Publisher ?? fields.Take("PU", "PB"),
        PublisherPlace = citation?.PublisherPlace,
        RawFields = fields.Rest(),
    };

    private void TakePeople(string type)
    {
        var (brief, full) = (Names("AU").ToList(), Names("FA").ToList());
        var isEdited = type is "book" && brief.Count > 0 && source.All("AU").All(OvidNames.IsEditor);
        AddPeople(full.Count >= brief.Count ? full : brief, isEdited ? ContributorRole.Editor : ContributorRole.Author);

        // CA is the corporate author of some databases and the address for letters of others.
        people.AddRange(fields.TakeWhere(value => value.Length < LongestGroup && value.AsSpan().IndexOfAny(AddressCharacters) < 0 ? value : null, "CA")
            .Select(group => new Contributor { Literal = group.Replace('\n', ' ').TrimEnd('.') }));
        AddPeople(Names("ED"), ContributorRole.Editor);
        if (citation?.Editors is { } editors && OvidNames.IsEditor(editors))
        {
            AddPeople(OvidNames.SplitRemarked(editors), type is "book" && people.Count > 0 ? ContributorRole.Other : ContributorRole.Editor);
        }
    }

    private IEnumerable<string> Names(string label) => fields.TakeAll(label).SelectMany(OvidNames.Split);

    private void AddPeople(IEnumerable<string> names, ContributorRole role)
    {
        foreach (var name in names)
        {
            if (PersonName.IsEtAl(name))
            {
                moreAuthors = true;
            }
            else if (OvidNames.Parse(name, role) is { } person)
            {
                people.Add(person);
            }
        }
    }

    private void TakeSerials() => fields.TakeWhere(value => SerialNumbers.Collect(value, issns, isbns) ? value : null, "IS", "EI", "ES", "IL", "IB");

    /// <summary>A number that is named as PubMed's (its address stands in brackets behind it), or the unique identifier of a record of MEDLINE.</summary>
    private string? Pmid() =>
        fields.TakeWhere(value => PubMedNumbers.ReadPmid(value.Split('[')[0]), "PM").FirstOrDefault()
        ?? (IsMedline ? fields.TakeWhere(PubMedNumbers.ReadPmid, "UI", "AN").FirstOrDefault() : null);

    /// <summary>The most exact date of those that agree on the year: of the field for it, of the citation, of the year's field.</summary>
    private PartialDate? PublicationDate()
    {
        var stated = PublicationDates.Read(source.First("DP"));
        var year = PublicationDates.Read(source.First("YR"));
        var cited = citation?.Date;
        var first = year ?? stated ?? cited;
        PartialDate?[] dates = [stated, cited];
        var best = dates.Where(date => date is { } known && known.Year == first?.Year && (known.Month is not null || known.Season is not null))
            .OrderByDescending(date => date?.Day is not null).FirstOrDefault() ?? first;
        fields.TakeWhere(value => PublicationDates.Read(value)?.Year == best?.Year ? value : null, "YR", "DP");
        return best ?? PublicationDates.Read(Online().Match(source.First("Status") ?? source.First("ST") ?? "").Value);
    }

    // Journals@Ovid joins the parts of a structured abstract by a comma: "… was given., Results: …".
    private IReadOnlyList<AbstractSection> Abstract()
    {
        var text = string.Join('\n', fields.TakeAll("AB").Select(value => value.Replace('\n', ' ').Trim()));
        return text.Length == 0 ? [] : AbstractLabels.Split(Joint().Replace(text, " "));
    }

    private List<Keyword> Keywords() =>
    [
        .. fields.TakeAll("MH", "SH").SelectMany(value => OvidSubjects.Headings(value, IsMedline))
            .Concat(fields.TakeAll("KW", "KF", "DE").SelectMany(value => OvidSubjects.Keywords(value, byComma: false)))
            .Concat(fields.TakeAll("ID").SelectMany(value => OvidSubjects.Keywords(value, byComma: true)))
            .Concat(fields.TakeAll("RN", "NM").SelectMany(OvidSubjects.Substances))
            .Where(keyword => keyword.Term.Length > 0)
            .Distinct(),
    ];

    [GeneratedRegex(@";|\n|(?<=\.)  ", RegexOptions.CultureInvariant)]
    private static partial Regex TypeDivider();

    [GeneratedRegex(@"(?<=[.!?)]), (?=\p{Lu}[\p{L} ,/&-]{2,60}:)", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    // "Publish Ahead of Print, published online before print, 16 March 2015"
    [GeneratedRegex(@"(?:\d{1,2} )?\p{L}+ \d{4}\.?$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Online();

    // Addresses for link resolvers name the work's numbers.
    [GeneratedRegex(@"[?&]id=pmid:(?<pmid>\d{0,8})&id=doi:(?<doi>[^&]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LinkedNumbers();
}
