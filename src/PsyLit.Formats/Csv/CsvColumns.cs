using PsyLit.Formats.Fields;
using PsyLit.Formats.Fields.Names;
using PsyLit.Formats.Nbib;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Csv;

/// <summary>The columns of a table of records: names, and what stands in each.</summary>
/// <remarks>Several values of one column are separated by semicolons (<see cref="ValueList"/>), sections of an abstract by line breaks.</remarks>
internal static class CsvColumns
{
    /// <summary>What stands between the values of one cell.</summary>
    public const char Separator = ';';

    /// <summary>Columns that no other program's tables have together.</summary>
    public static IReadOnlyList<string> Signature { get; } = ["Other identifiers", "Abstract copyright", "Unconfirmed"];

    public static IReadOnlyList<(string Name, Func<CitationRecord, string?> Cell)> All { get; } =
    [
        ("Type", record => record.Type),
        ("Title", record => record.Title),
        ("Original title", record => record.OriginalTitle),
        ("Authors", record => People(record, ContributorRole.Author, record.MoreAuthors)),
        ("Editors", record => People(record, ContributorRole.Editor)),
        ("Translators", record => People(record, ContributorRole.Translator)),
        ("Series editors", record => People(record, ContributorRole.SeriesEditor)),
        ("Collaborators", record => People(record, ContributorRole.Collaborator)),
        ("Other contributors", record => People(record, ContributorRole.Other)),
        ("Journal", record => record.ContainerTitle),
        ("Journal abbreviation", record => record.ContainerAbbreviation),
        ("Year", record => record.Published?.ToString()[..4]),
        ("Published", record => record.Published?.ToString()),
        ("Published online", record => record.PublishedOnline?.ToString()),
        ("Volume", record => record.Volume),
        ("Issue", record => record.Issue),
        ("Pages", record => record.Pages),
        ("DOI", record => record.Doi),
        ("PMID", record => record.Pmid),
        ("PMCID", record => record.Pmcid),
        ("ISSN", record => List(record.Issns)),
        ("ISBN", record => List(record.Isbns)),
        ("Other identifiers", record => List(record.OtherIdentifiers.Select(identifier => $"{identifier.Scheme} {identifier.Value}"))),
        ("URL", record => List(record.Urls)),
        ("Language", record => List(record.Languages)),
        ("Publisher", record => record.Publisher),
        ("Publisher place", record => record.PublisherPlace),
        ("Edition", record => record.Edition),
        ("Publication types", record => List(record.PublicationTypes)),
        ("Summary", record => record.Summary),
        ("Abstract", record => string.Join('\n', record.Abstract.Select(section => section.Label is null ? section.Text : $"{section.Label}: {section.Text}"))),
        ("Abstract copyright", record => record.AbstractCopyright),
        ("Keywords", record => List(Of(record, KeywordKind.Author).Select(keyword => (keyword.IsMajor ? "*" : "") + keyword.Term))),
        ("MeSH", record => List(NbibSubjects.WriteMesh(Of(record, KeywordKind.Mesh)))),
        ("Substances", record => List(Of(record, KeywordKind.Substance).Select(keyword => keyword.Term))),
        ("Notices", record => List(record.Notices.Select(RecordNotes.Line))),
        ("Sample size", record => record.SampleSize),
        ("Unconfirmed", record => List(record.Unconfirmed)),
        ("Notes", record => List(record.Notes)),
        ("Source", record => record.Source),
    ];

    private static string People(CitationRecord record, ContributorRole role, bool more = false) =>
        List(record.Contributors.Where(person => person.Role == role).Select(Name).Concat(more ? ["et al."] : Array.Empty<string>()));

    // The comma that marks a group is needed only where its name could be a person's.
    private static string Name(Contributor person) =>
        person.Family is null && PersonName.Parse(person.DisplayName).Literal == person.DisplayName ? person.DisplayName : InvertedName.Of(person);

    private static IEnumerable<Keyword> Of(CitationRecord record, KeywordKind kind) => record.Keywords.Where(keyword => keyword.Kind == kind);

    private static string List(IEnumerable<string> values) => ValueList.Write(values, Separator);
}
