using PsyLit.Formats.Fields.Names;
using PsyLit.Formats.Records;
using static PsyLit.Formats.CitationStyles.CitationLine;
using static PsyLit.Formats.CitationStyles.StyledParts;

namespace PsyLit.Formats.CitationStyles;

/// <summary>The Publication Manual of the American Psychological Association, 7th edition, chapters 9 and 10.</summary>
public sealed class ApaStyle : ICitationStyle
{
    // Section 9.8: up to twenty authors are named; of more the first nineteen, an ellipsis and the last.
    private const int MostNamed = 20;

    public string Name => "apa";

    public string DisplayName => "APA 7";

    /// <inheritdoc/>
    public string Cite(CitationRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);

        // Section 9.17: "n.d." where no date is known. Section 9.12: a work without author begins with its title.
        var date = $"({Year(record) ?? "n.d."})";
        var who = Names(Of(record, ContributorRole.Author), record.MoreAuthors) ?? (IsBook(record) ? EditorsFirst(record) : null);
        var line = new CitationLine();
        line.Sentence(who ?? Title(record)).Sentence(date);
        if (who is not null)
        {
            line.Sentence(Title(record));
        }

        line.Sentence(Source(record));
        line.Open(DoiAddress(record));

        // Section 10.1, retracted journal article: where the retraction was published, in brackets.
        return line.Open(Retraction(record) is { } words ? $"(Retraction published in {words})" : null).ToString();
    }

    // Section 9.19: works that stand alone have their titles in italics; an edition follows in brackets outside them.
    private static string? Title(CitationRecord record) =>
        record.Type == "article" ? Italic(record.Title)
        : IsBook(record) ? Joined(" ", Italic(record.Title), Edition(record) is { } edition ? $"({edition}.)" : null)
        : record.Title;

    private static string? Source(CitationRecord record)
    {
        if (record.Type == "chapter")
        {
            // Section 10.3: editors with the initials first, the book's title, edition and pages in brackets, the publisher.
            var pages = record.Pages is null ? null : (record.Pages.Contains('-', StringComparison.Ordinal) ? "pp. " : "p. ") + EnDashed(record.Pages);
            var details = Joined(", ", Edition(record) is { } edition ? edition + "." : null, pages);
            var book = Joined(" ", Italic(record.ContainerTitle), details is null ? null : $"({details})");
            return Joined(". ", Joined(" ", "In", Joined(", ", EditorsOfChapter(record), book)), record.Publisher);
        }

        // Section 10.1: journal and volume in italics, the issue in brackets, pages with an en dash. Section 10.8: a preprint's server.
        return IsBook(record) ? record.Publisher
            : record.Type == "article" ? record.ContainerTitle
            : Joined(", ", Italic(Joined(", ", record.ContainerTitle ?? record.ContainerAbbreviation, record.Volume)) + (record.Issue is null ? "" : $"({record.Issue})"), Pages(record));
    }

    // Section 9.27: an article number is named as one.
    private static string? Pages(CitationRecord record) =>
        record.Pages is { Length: > 1 } pages && pages[0] is 'e' or 'E' && pages[1..].All(char.IsAsciiDigit) ? $"Article {pages}" : EnDashed(record.Pages);

    private static string? EditorsFirst(CitationRecord record)
    {
        var editors = Of(record, ContributorRole.Editor);
        return Names(editors, false) is { } names ? $"{names} ({(editors.Count == 1 ? "Ed." : "Eds.")})" : null;
    }

    private static string? EditorsOfChapter(CitationRecord record)
    {
        var editors = Of(record, ContributorRole.Editor);
        var names = editors.Select(person => Joined(" ", Initials.Dotted(person.Given), Surname(person), person.Suffix)!).ToList();
        return names.Count == 0 ? null : $"{Listed(names)} ({(names.Count == 1 ? "Ed." : "Eds.")})";
    }

    private static string? Names(IReadOnlyList<Contributor> people, bool more)
    {
        var names = people.Select(person => person.Family is null ? person.DisplayName : Joined(", ", Surname(person), Initials.Dotted(person.Given), person.Suffix)!).ToList();
        return names.Count == 0 ? null
            : more ? string.Join(", ", names.Take(MostNamed - 1)) + ", et al."
            : names.Count > MostNamed ? string.Join(", ", names.Take(MostNamed - 1)) + ", . . . " + names[^1]
            : Listed(names, serial: true);
    }

    private static string Listed(List<string> names, bool serial = false) =>
        names.Count == 1 ? names[0] : string.Join(", ", names.SkipLast(1)) + (serial || names.Count > 2 ? ", & " : " & ") + names[^1];
}
