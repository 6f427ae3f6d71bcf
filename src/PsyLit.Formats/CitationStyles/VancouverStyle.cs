using PsyLit.Formats.Nbib;
using PsyLit.Formats.Records;
using static PsyLit.Formats.CitationStyles.CitationLine;
using static PsyLit.Formats.CitationStyles.StyledParts;

namespace PsyLit.Formats.CitationStyles;

/// <summary>NLM's style ("Citing Medicine", 2nd ed.), with the six authors that the ICMJE's sample references name before "et al".</summary>
public sealed class VancouverStyle : ICitationStyle
{
    private const int AuthorsNamed = 6;

    // Citing Medicine, chapter 1, "Author": a maximum of two initials following each surname.
    private const int MostInitials = 2;

    public string Name => "vancouver";

    public string DisplayName => "Vancouver (NLM)";

    /// <inheritdoc/>
    public string Cite(CitationRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var authors = Of(record, ContributorRole.Author);
        var line = new CitationLine().Sentence(authors.Count > 0 || !IsBook(record) ? People(authors, record.MoreAuthors) : Editors(record));

        // Citing Medicine, chapter 1, "Title": a translation stands in square brackets.
        line.Sentence(record.OriginalTitle is null ? TitleOf(record) : $"[{TitleOf(record)}]");
        if (record.Type == "chapter")
        {
            line.Sentence(Joined(" ", "In:", Joined(". ", Editors(record), record.ContainerTitle)));
        }

        line.Sentence(record.Type == "chapter" || IsBook(record) ? BookImprint(record) : Imprint(record));
        line.Sentence(record.Doi is null ? null : $"doi: {record.Doi}");
        line.Sentence(record.Pmid is null ? null : $"PMID: {record.Pmid}");

        // Citing Medicine, chapter 1, "Notes": a retraction is given at the end of the citation.
        return line.Sentence(Retraction(record) is { } words ? $"Retraction in: {words}" : null).ToString();
    }

    /// <summary>Date, volume, issue and pages: <c>2016 Jul;3(7):619-27</c>; null when none is known.</summary>
    public static string? Issue(CitationRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var date = record.Published ?? record.PublishedOnline;
        var volume = record.Volume + (record.Issue is null ? "" : $"({record.Issue})");
        var pages = Elided(record.Pages, 1);
        return Joined(":", Joined(";", date is { } known ? NbibDates.Write(known) : null, volume), pages);
    }

    private static string? TitleOf(CitationRecord record) => record.Type == "article" && record.Title is not null ? $"{record.Title} [Preprint]" : record.Title;

    private static string? Imprint(CitationRecord record) => Joined(". ", (record.ContainerAbbreviation ?? record.ContainerTitle)?.TrimEnd('.'), Issue(record));

    private static string? BookImprint(CitationRecord record)
    {
        var imprint = Joined("; ", Joined(": ", record.PublisherPlace, record.Publisher), Year(record));
        return Joined(". ", Edition(record), imprint, record.Pages is null ? null : $"p. {Elided(record.Pages, 1)}");
    }

    private static string? Editors(CitationRecord record)
    {
        var editors = Of(record, ContributorRole.Editor);
        return editors.Count == 0 ? null : $"{People(editors, false)}, {(editors.Count == 1 ? "editor" : "editors")}";
    }

    private static string? People(IReadOnlyList<Contributor> people, bool more) => people.Count == 0 ? null
        : string.Join(", ", people.Take(AuthorsNamed).Select(person => SurnameFirst(person, MostInitials))) + (more || people.Count > AuthorsNamed ? ", et al" : "");
}
