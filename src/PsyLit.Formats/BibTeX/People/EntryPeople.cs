using System.Text.RegularExpressions;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.BibTeX.People;

/// <summary>Reads the people of an entry: authors, editors, translators and those whose role a field beside them tells.</summary>
internal static partial class EntryPeople
{
    private static readonly (string Field, ContributorRole Role)[] Roles =
    [
        ("author", ContributorRole.Author),
        ("editor", ContributorRole.Editor),
        ("translator", ContributorRole.Translator),
        ("editora", ContributorRole.Other),
        ("editorb", ContributorRole.Other),
        ("editorc", ContributorRole.Other),
    ];

    /// <summary>The fields that are written, with what is written into the field of the same name and "type".</summary>
    public static IReadOnlyList<(string Field, ContributorRole Role, string? Type)> Written { get; } =
    [
        ("author", ContributorRole.Author, null),
        ("editor", ContributorRole.Editor, null),
        ("translator", ContributorRole.Translator, null),
        ("editora", ContributorRole.SeriesEditor, "serieseditor"),
        ("editorb", ContributorRole.Collaborator, "collaborator"),
        ("editorc", ContributorRole.Other, "other"),
    ];

    /// <summary>All people in the order of their roles, and whether there are more authors than named.</summary>
    public static (List<Contributor> People, bool MoreAuthors) Read(EntryReading fields)
    {
        var people = new List<Contributor>();
        var moreAuthors = false;
        foreach (var (field, role) in Roles)
        {
            if (fields.Raw(field) is { } value)
            {
                var orcids = Orcids(fields.Raw($"{field}+an:orcid", $"{field}+an"));
                Add(people, value, TypedRole(fields.Plain($"{field}type"), role), orcids, ref moreAuthors);
            }
        }

        // Films have directors, who stand where other works have authors.
        if (!people.Exists(person => person.Role == ContributorRole.Author) && fields.Raw("director") is { } directors)
        {
            Add(people, directors, ContributorRole.Author, [], ref moreAuthors);
        }

        return (people, moreAuthors);
    }

    private static void Add(List<Contributor> people, string value, ContributorRole role, Dictionary<int, string> orcids, ref bool moreAuthors)
    {
        var number = 0;
        foreach (var name in NameList.Names(value))
        {
            number++;
            if (BibTeXName.IsOthers(name))
            {
                moreAuthors |= role == ContributorRole.Author;
            }
            else if (BibTeXName.Parse(name, role) is { } person)
            {
                people.Add(person with { Orcid = orcids.GetValueOrDefault(number) });
            }
        }
    }

    private static ContributorRole TypedRole(string? type, ContributorRole role) => type?.ToLowerInvariant() switch
    {
        "editor" => ContributorRole.Editor,
        "translator" => ContributorRole.Translator,
        "collaborator" => ContributorRole.Collaborator,
        "serieseditor" or "series editor" => ContributorRole.SeriesEditor,
        null or "" => role,
        _ => role == ContributorRole.Editor ? role : ContributorRole.Other,
    };

    /// <summary>BibLaTeX's annotations: <c>1="0000-0002-…"; 2="…"</c>, where the number counts the names.</summary>
    private static Dictionary<int, string> Orcids(string? annotation)
    {
        var orcids = new Dictionary<int, string>();
        foreach (Match match in Annotation.Matches(annotation ?? ""))
        {
            if (OrcidIds.Read(match.Groups[2].Value) is { } orcid)
            {
                orcids[int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)] = orcid;
            }
        }

        return orcids;
    }

    [GeneratedRegex(@"(?<![\d-])(\d{1,5})\s*=\s*""?([^"";]{10,60})")]
    private static partial Regex Annotation { get; }
}
