using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.ReviewPage.Header;

/// <summary>The lines a page may have between its date and its first section, in the order they are written.</summary>
/// <remarks>Affiliations, ORCID iDs and the split of a name's particle have no line: a page does not carry them.</remarks>
internal static partial class HeaderFields
{
    /// <summary>The line for curated concepts whose kind is not told.</summary>
    public const string Concepts = "Concepts";

    /// <summary>The lines for curated concepts by kind, as <c>seeds/README.md</c> describes them.</summary>
    public static IReadOnlyList<string> ConceptLines { get; } = ["Design", "Species", "Compounds", "Mechanisms", "Instruments", "Populations", Concepts];

    public static IReadOnlyList<HeaderField> All { get; } =
    [
        Text("Source", record => record.Source, (record, value) => record with { Source = value }),
        Text("Original title", record => record.OriginalTitle, (record, value) => record with { OriginalTitle = value }),
        new("Type", (record, value) => CslType.IsMatch(value) ? record with { Type = value } : null, record => record.Type == "article-journal" ? [] : [record.Type]),
        People("Authors", ContributorRole.Author, "Author"),
        People("Editors", ContributorRole.Editor, "Editor"),
        People("Translators", ContributorRole.Translator),
        People("Series editors", ContributorRole.SeriesEditor),
        People("Collaborators", ContributorRole.Collaborator),
        People("Other contributors", ContributorRole.Other),
        Text("Journal abbreviation", record => record.ContainerAbbreviation, (record, value) => record with { ContainerAbbreviation = value }),
        Date("Published online", record => record.PublishedOnline, (record, date) => record with { PublishedOnline = date }),
        Text("Volume", record => record.Volume, (record, value) => record with { Volume = value }),
        Text("Issue", record => record.Issue, (record, value) => record with { Issue = value }),
        Text("Pages", record => record.Pages, (record, value) => record with { Pages = PageRanges.Expand(value) }),
        new("DOI", (record, value) => Dois.Read(value) is { } doi ? record with { Doi = doi } : null, record => One(record.Doi)),
        new("PMID", (record, value) => PubMedNumbers.ReadPmid(value) is { } pmid ? record with { Pmid = pmid } : null, record => One(record.Pmid)),
        new("PMCID", (record, value) => PubMedNumbers.ReadPmcid(value) is { } pmcid ? record with { Pmcid = pmcid } : null, record => One(record.Pmcid), "PMC"),
        new(
            "Registration",
            (record, value) => record with { OtherIdentifiers = [.. record.OtherIdentifiers, .. ValueList.Read(value, ';').Select(RegistrationNumbers.Read)] },
            record => List(record.OtherIdentifiers.Where(IsRegistration).Select(id => id.Value)),
            "Registrations",
            "Trial registration"),
        new("Identifier", ReadIdentifier, record => record.OtherIdentifiers.Where(id => !IsRegistration(id)).Select(id => $"{id.Scheme} {id.Value}")),
        Several("ISSN", record => record.Issns, (record, values) => record with { Issns = [.. record.Issns, .. values] }),
        Several("ISBN", record => record.Isbns, (record, values) => record with { Isbns = [.. record.Isbns, .. values] }),
        new("URL", (record, value) => record with { Urls = [.. record.Urls, value] }, record => record.Urls),
        Several("Languages", record => record.Languages, (record, values) => record with { Languages = [.. record.Languages, .. values] }, "Language"),
        Text("Publisher", record => record.Publisher, (record, value) => record with { Publisher = value }),
        Text("Place", record => record.PublisherPlace, (record, value) => record with { PublisherPlace = value }),
        Text("Edition", record => record.Edition, (record, value) => record with { Edition = value }),
        Several(
            "Publication type",
            record => record.PublicationTypes,
            (record, values) => record with { PublicationTypes = [.. record.PublicationTypes, .. values] },
            "Publication types"),
        .. ConceptLines.Select(Curated),
        Terms("MeSH", KeywordKind.Mesh),
        Terms("Keywords", KeywordKind.Author),
        Terms("Substances", KeywordKind.Substance),
        Text("Sample size", record => record.SampleSize, (record, value) => record with { SampleSize = value }),
        new(
            "Notices",
            (record, value) => record with { Notices = [.. record.Notices, .. NoticeLine.Read(value).Except(record.Notices)] },
            record => record.Notices.Select(NoticeLine.Write).Distinct(),
            "Notice"),
        Several("Unconfirmed", record => record.Unconfirmed, (record, values) => record with { Unconfirmed = [.. record.Unconfirmed, .. values] }),
        Text("Abstract copyright", record => record.AbstractCopyright, (record, value) => record with { AbstractCopyright = value }),
        new("Note", (record, value) => record with { Notes = [.. record.Notes, value] }, record => record.Notes, "Notes"),
    ];

    /// <summary>The same lines by name, and those that stand in for the page's first two lines where these cannot say it.</summary>
    public static FrozenDictionary<string, HeaderField> ByName { get; } = All
        .Concat(
        [
            new HeaderField("Title", (record, value) => record with { Title = InlineMarkup.Read(value) }, record => One(record.Title)),
            new HeaderField("Journal", (record, value) => record with { ContainerTitle = value }, record => One(record.ContainerTitle)),
            Date("Date", record => record.Published, (record, date) => record with { Published = date }),
        ])
        .SelectMany(field => field.OtherNames.Prepend(field.Name).Select(name => KeyValuePair.Create(name, field)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static HeaderField Text(string name, Func<CitationRecord, string?> get, Func<CitationRecord, string, CitationRecord> set) =>
        new(name, set, record => One(get(record)));

    private static HeaderField Date(string name, Func<CitationRecord, PartialDate?> get, Func<CitationRecord, PartialDate, CitationRecord> set) =>
        new(name, (record, value) => PublicationDates.Read(value) is { } date ? set(record, date) : null, record => One(get(record) is { } date ? PageDate.Write(date) : null));

    private static HeaderField Several(
        string name, Func<CitationRecord, IReadOnlyList<string>> get, Func<CitationRecord, IReadOnlyList<string>, CitationRecord> set, params string[] otherNames) =>
        new(name, (record, value) => set(record, ValueList.Read(value, ';')), record => List(get(record)), otherNames);

    private static HeaderField People(string name, ContributorRole role, params string[] otherNames) => new(
        name,
        (record, value) =>
        {
            var (people, more) = PersonNames.ReadList(value, role);
            return record with { Contributors = [.. record.Contributors, .. people], MoreAuthors = record.MoreAuthors || more };
        },
        record =>
        {
            var people = record.Contributors.Where(person => person.Role == role).ToList();
            var more = role == ContributorRole.Author && record.MoreAuthors;
            return people.Count == 0 && !more ? [] : [PersonNames.WriteList(people, more)];
        },
        otherNames);

    // Which kind a concept is of, only the vocabulary knows: ReviewPageWriter asks for it and writes these lines itself.
    private static HeaderField Curated(string name) => new(
        name,
        (record, value) => record with { Keywords = [.. record.Keywords, .. ValueList.Read(value, ';').Select(id => new Keyword(KeywordKind.Curated, id))] },
        _ => []);

    private static HeaderField Terms(string name, KeywordKind kind) => new(
        name,
        (record, value) => record with { Keywords = [.. record.Keywords, .. ValueList.Read(value, ';').Select(term => TermLine.Read(kind, term))] },
        record => List(record.Keywords.Where(keyword => keyword.Kind == kind).Select(TermLine.Write)));

    private static CitationRecord? ReadIdentifier(CitationRecord record, string value)
    {
        var parts = value.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length < 2 ? null : record with { OtherIdentifiers = [.. record.OtherIdentifiers, new Identifier(parts[0].ToLowerInvariant(), parts[1])] };
    }

    private static bool IsRegistration(Identifier id) => RegistrationNumbers.Read(id.Value) == id;

    private static IEnumerable<string> One(string? value) => string.IsNullOrWhiteSpace(value) ? [] : [value];

    private static IEnumerable<string> List(IEnumerable<string> values) => ValueList.Write(values, ';') is { Length: > 0 } line ? [line] : [];

    [GeneratedRegex("^[a-z][a-z_-]{2,30}$")]
    private static partial Regex CslType { get; }
}
