using PsyLit.Formats.Records;
using static PsyLit.Formats.CitationStyles.CitationLine;
using static PsyLit.Formats.CitationStyles.StyledParts;

namespace PsyLit.Formats.CitationStyles;

/// <summary>The AMA Manual of Style, 11th edition, chapter 3 (References).</summary>
public sealed class AmaStyle : ICitationStyle
{
    // Section 3.7, Authors: up to six are named, of more the first three.
    private const int MostNamed = 6;
    private const int NamedOfMore = 3;

    public string Name => "ama";

    public string DisplayName => "AMA 11";

    /// <inheritdoc/>
    public string Cite(CitationRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var authors = Of(record, ContributorRole.Author);
        var line = new CitationLine().Sentence(authors.Count > 0 || !IsBook(record) ? People(authors, record.MoreAuthors) : Editors(record));
        if (record.Type == "chapter")
        {
            WriteChapter(line, record);
        }
        else if (IsBook(record))
        {
            line.Sentence(Italic(record.Title)).Sentence(Edition(record)).Sentence(Joined("; ", record.Publisher, Year(record)));
        }
        else if (record.Type == "article")
        {
            // Section 3.11, preprints: the word, when it was posted, and the server.
            line.Sentence(record.Title).Sentence("Preprint").Sentence(Posted(record, "Posted online")).Sentence(record.ContainerTitle);
        }
        else
        {
            // Section 3.11, journals: the abbreviated name in italics; without a volume, the day of online publication.
            line.Sentence(record.Title).Sentence(Italic((record.ContainerAbbreviation ?? record.ContainerTitle)?.TrimEnd('.')));
            line.Sentence(record.Volume is null && record.PublishedOnline is not null ? Posted(record, "Published online") : Issue(record));
        }

        line.Sentence(Retraction(record) is { } words ? $"Retracted in: {words}" : null);
        return line.Open(record.Doi is null ? null : $"doi:{record.Doi}").ToString();
    }

    private static void WriteChapter(CitationLine line, CitationRecord record)
    {
        // Section 3.12, chapters: "In:", the editors, the book's title in italics, and the pages behind the year.
        line.Sentence(record.Title).Sentence(Joined(" ", "In:", Joined(". ", Editors(record), Italic(record.ContainerTitle))));
        line.Sentence(Edition(record)).Sentence(Joined(":", Joined("; ", record.Publisher, Year(record)), record.Pages));
    }

    private static string? Issue(CitationRecord record) =>
        Joined(":", Joined(";", Year(record), record.Volume + (record.Issue is null ? "" : $"({record.Issue})")), record.Pages);

    private static string? Posted(CitationRecord record, string words) =>
        (record.PublishedOnline ?? record.Published) is { } date ? $"{words} {AmericanDate.Of(date)}" : null;

    private static string? Editors(CitationRecord record)
    {
        var editors = Of(record, ContributorRole.Editor);
        return editors.Count == 0 ? null : $"{People(editors, false)}, {(editors.Count == 1 ? "ed" : "eds")}";
    }

    private static string? People(IReadOnlyList<Contributor> people, bool more)
    {
        if (people.Count == 0)
        {
            return null;
        }

        var named = people.Count > MostNamed ? NamedOfMore : people.Count;
        return string.Join(", ", people.Take(named).Select(person => SurnameFirst(person, int.MaxValue))) + (more || named < people.Count ? ", et al" : "");
    }
}
