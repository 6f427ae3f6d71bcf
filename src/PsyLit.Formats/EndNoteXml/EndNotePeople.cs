using PsyLit.Formats.Fields.Names;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.EndNoteXml;

/// <summary>The people of a record in all their roles.</summary>
internal sealed class EndNotePeople
{
    public EndNotePeople(IReadOnlyList<EndNoteField> fields, string? type)
    {
        foreach (var field in fields)
        {
            if (RoleOf(field.Path, type) is { } role)
            {
                Taken.Add(field);
                Add(field, role);
            }
        }
    }

    public List<Contributor> Contributors { get; } = [];

    public bool MoreAuthors { get; private set; }

    /// <summary>The fields read.</summary>
    public List<EndNoteField> Taken { get; } = [];

    private static ContributorRole? RoleOf(string path, string? type) => path switch
    {
        "contributors/authors/author" => EndNoteTypes.RoleOf(type, 1),
        "contributors/secondary-authors/author" => EndNoteTypes.RoleOf(type, 2),
        "contributors/tertiary-authors/author" => EndNoteTypes.RoleOf(type, 3),
        "contributors/subsidiary-authors/author" => EndNoteTypes.RoleOf(type, 4),
        "contributors/translated-authors/author" => ContributorRole.Translator,
        _ => null,
    };

    private void Add(EndNoteField field, ContributorRole role)
    {
        if (field.Line.Length == 0)
        {
            AddOnce(FromAttributes(field, role));
            return;
        }

        // Several names in one element stand on lines of their own or between semicolons.
        foreach (var name in field.Text.Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (PersonName.IsEtAl(name))
            {
                MoreAuthors = true;
            }
            else
            {
                AddOnce(WholeNames.ParseEither(name, role));
            }
        }
    }

    private static Contributor? FromAttributes(EndNoteField field, ContributorRole role)
    {
        if (field.Attribute("last-name") is { } family)
        {
            var given = field.Attribute("first-name") is { } first ? $"{first} {field.Attribute("middle-initial")}".Trim() : field.Attribute("initials");
            return new Contributor { Family = family, Given = given, Suffix = field.Attribute("suffix"), Role = role };
        }

        return field.Attribute("corp-name") is { } group ? new Contributor { Literal = group, Role = role } : null;
    }

    private void AddOnce(Contributor? person)
    {
        if (person is not null && person.DisplayName.Length > 0 && !Contributors.Contains(person))
        {
            Contributors.Add(person);
        }
    }
}
