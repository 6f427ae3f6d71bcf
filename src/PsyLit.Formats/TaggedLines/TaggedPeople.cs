using PsyLit.Formats.Fields.Names;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.TaggedLines;

/// <summary>Collects the people of a record whose fields hold a name each, or several divided by semicolons.</summary>
/// <param name="read">How the format writes a name.</param>
internal sealed class TaggedPeople(Func<string, ContributorRole, Contributor> read)
{
    private readonly List<Contributor> people = [];
    private readonly HashSet<Contributor> known = [];

    /// <summary>True when the list ends with "et al.".</summary>
    public bool MoreAuthors { get; private set; }

    /// <summary>People in the order they were added, nobody twice in the same role.</summary>
    public IReadOnlyList<Contributor> People => people;

    public void Add(IEnumerable<string> values, ContributorRole role)
    {
        foreach (var name in values.SelectMany(value => value.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            if (PersonName.IsEtAl(name))
            {
                MoreAuthors = true;
            }
            else if (read(name, role) is var person && known.Add(person))
            {
                people.Add(person);
            }
        }
    }
}
