using System.Globalization;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;
using static PsyLit.Formats.CitationStyles.CitationLine;
using static PsyLit.Formats.CitationStyles.StyledParts;

namespace PsyLit.Formats.CitationStyles;

/// <summary>The MLA Handbook, 9th edition, chapter 5 (the list of works cited): author, title, then the container's elements by commas.</summary>
public sealed class MlaStyle : ICitationStyle
{
    private const int LettersOfMonth = 3;

    public string Name => "mla";

    public string DisplayName => "MLA 9";

    /// <inheritdoc/>
    public string Cite(CitationRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var line = new CitationLine().Sentence(Authors(record));
        line.Sentence(IsBook(record) ? Italic(record.Title) : Quoted(record.Title));
        line.Sentence(Container(record));
        return line.Sentence(Retraction(record) is { } words ? $"Retracted in {words}" : null).ToString();
    }

    private static string? Container(CitationRecord record)
    {
        var isBook = IsBook(record) || record.Type == "chapter";
        var editors = Of(record, ContributorRole.Editor);
        var hasAuthors = Of(record, ContributorRole.Author).Count > 0;
        return Joined(
            ", ",
            Italic(record.ContainerTitle ?? record.ContainerAbbreviation),
            isBook && hasAuthors && editors.Count > 0 ? "edited by " + Listed([.. editors.Select(FirstNameFirst)]) : null,
            Edition(record) is { } edition ? edition + "." : null,
            record.Volume is null ? null : $"vol. {record.Volume}",
            record.Issue is null ? null : $"no. {record.Issue}",
            record.Publisher,
            isBook ? Year(record) : Date(record.Published ?? record.PublishedOnline),
            Pages(record.Pages),
            DoiAddress(record));
    }

    // The period that closes a title stands inside the quotation marks.
    private static string? Quoted(string? title) => title is null ? null : $"“{new CitationLine().Sentence(title)}”";

    // Of three or more authors the first is named.
    private static string? Authors(CitationRecord record)
    {
        var people = Of(record, ContributorRole.Author);
        var isEdited = people.Count == 0 && IsBook(record);
        people = isEdited ? Of(record, ContributorRole.Editor) : people;
        if (people.Count == 0)
        {
            return null;
        }

        var first = people[0].Family is null ? people[0].DisplayName : Joined(", ", Surname(people[0]), Given(people[0]), people[0].Suffix);
        var names = people.Count > 2 || record.MoreAuthors ? $"{first}, et al." : people.Count == 2 ? $"{first}, and {FirstNameFirst(people[1])}" : first;
        return isEdited ? $"{names}, {(people.Count == 1 ? "editor" : "editors")}" : names;
    }

    private static string FirstNameFirst(Contributor person) =>
        person.Family is null ? person.DisplayName : Joined(" ", Given(person), Surname(person), person.Suffix)!;

    private static string Listed(List<string> names) => names.Count switch
    {
        1 => names[0],
        2 => $"{names[0]} and {names[1]}",
        _ => $"{names[0]} et al.",
    };

    // Numbers of pages up to 99 stand in full; of larger ones the last two digits, or as many as are needed.
    private static string? Pages(string? pages) =>
        pages is null ? null : (pages.AsSpan().ContainsAny('-', ',') ? "pp. " : "p. ") + Elided(pages, 2);

    // All months but May, June and July are shortened, September to four letters.
    private static string? Date(PartialDate? published)
    {
        if (published is not { } date)
        {
            return null;
        }

        var year = date.Year.ToString(CultureInfo.InvariantCulture);
        return date.Month is not { } month ? Joined(" ", date.Season?.ToString(), year)
            : date.EndMonth is { } end ? (end < month ? $"{Short(month)} {year}-{Short(end)} {date.Year + 1}" : $"{Short(month)}-{Short(end)} {year}")
            : Joined(" ", date.Day?.ToString(CultureInfo.InvariantCulture), Short(month), year);
    }

    private static string Short(int month) => month switch
    {
        5 or 6 or 7 => CalendarWords.NameOfMonth(month),
        9 => "Sept.",
        _ => CalendarWords.NameOfMonth(month)[..LettersOfMonth] + ".",
    };
}
