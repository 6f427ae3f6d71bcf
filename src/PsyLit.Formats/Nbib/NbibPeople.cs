using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Fields.Names;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Nbib;

/// <summary>Collects the people of one MEDLINE record. Each person is a run of fields: full name, short name, identifiers, affiliations.</summary>
internal sealed class NbibPeople
{
    private readonly List<Contributor> people = [];

    // A full name (FAU) is followed by its short form (AU), which adds nothing then.
    private string? shortNameExpected;

    /// <summary>True when the list ends with "et al.".</summary>
    public bool MoreAuthors { get; private set; }

    public IReadOnlyList<Contributor> People => people;

    /// <summary>Takes a field that concerns a person; false when this is none, or has no person to belong to.</summary>
    public bool Take(string tag, string value)
    {
        switch (tag)
        {
            case "FAU":
                return AddFull(value, ContributorRole.Author, "AU");
            case "FED":
                return AddFull(value, ContributorRole.Editor, "ED");
            case "FIR":
                return AddFull(value, ContributorRole.Collaborator, "IR");
            case "AU":
                return AddShort(tag, value, ContributorRole.Author);
            case "ED":
                return AddShort(tag, value, ContributorRole.Editor);
            case "IR":
                return AddShort(tag, value, ContributorRole.Collaborator);
            case "CN":
                shortNameExpected = null;
                people.Add(new Contributor { Literal = value });
                return true;
            case "AD" or "IRAD" when people.Count > 0:
                people[^1] = people[^1] with { Affiliations = [.. people[^1].Affiliations, value] };
                return true;
            case "AUID" when people.Count > 0 && people[^1].Orcid is null && OrcidIds.Read(value) is { } orcid:
                people[^1] = people[^1] with { Orcid = orcid };
                return true;
            default:
                return false;
        }
    }

    private bool AddFull(string value, ContributorRole role, string shortTag)
    {
        if (!TakeEtAl(value))
        {
            // PubMed writes full names with the family name first; other programs write them as they are spoken.
            people.Add(WholeNames.ParseEither(value, role));
            shortNameExpected = shortTag;
        }

        return true;
    }

    private bool AddShort(string tag, string value, ContributorRole role)
    {
        if (!TakeEtAl(value) && shortNameExpected != tag)
        {
            people.Add(PersonName.Parse(value, role));
        }

        shortNameExpected = null;
        return true;
    }

    private bool TakeEtAl(string value)
    {
        MoreAuthors |= PersonName.IsEtAl(value);
        return PersonName.IsEtAl(value);
    }
}
