using System.Text.Json;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Fields.Names;
using PsyLit.Formats.Json;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.EuropePmc;

/// <summary>The people of a result: one by one in <c>core</c>, as one line in <c>lite</c>.</summary>
internal sealed class EuropePmcPeople
{
    public EuropePmcPeople(JsonElement item)
    {
        foreach (var author in item.Get("authorList")?.ObjectsOf("author") ?? [])
        {
            Add(Person(author, ContributorRole.Author));
        }

        if (Contributors.Count == 0)
        {
            ReadLine(item.TextOf("authorString"));
        }

        foreach (var investigator in item.Get("investigatorList")?.ObjectsOf("investigator") ?? [])
        {
            Add(Person(investigator, ContributorRole.Collaborator));
        }
    }

    public List<Contributor> Contributors { get; } = [];

    public bool MoreAuthors { get; private set; }

    private static Contributor? Person(JsonElement author, ContributorRole role)
    {
        var affiliations = (author.Get("authorAffiliationDetailsList")?.ObjectsOf("authorAffiliation") ?? []).Select(place => place.TextOf("affiliation"))
            .Append(author.TextOf("affiliation")).OfType<string>().Distinct().ToList();
        var orcid = author.Get("authorId") is { } id && id.TextOf("type") is "ORCID" ? OrcidIds.Read(id.TextOf("value")) : null;
        if (author.TextOf("lastName") is { } family)
        {
            return new Contributor
            {
                Family = family,
                Given = author.TextOf("firstName") ?? author.TextOf("initials"),
                Suffix = author.TextOf("suffix"),
                Orcid = orcid,
                Affiliations = affiliations,
                Role = role,
            };
        }

        return author.TextOf("collectiveName") is { } group ? new Contributor { Literal = group, Affiliations = affiliations, Role = role }
            : author.TextOf("fullName") is { } name ? PersonName.Parse(name, role) with { Orcid = orcid, Affiliations = affiliations }
            : null;
    }

    /// <summary><c>Beispiel JM, Muster K, Study Group.</c></summary>
    private void ReadLine(string? line)
    {
        foreach (var name in (line ?? "").TrimEnd('.').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (PersonName.IsEtAl(name))
            {
                MoreAuthors = true;
            }
            else
            {
                Add(PersonName.Parse(name));
            }
        }
    }

    private void Add(Contributor? person)
    {
        if (person is not null)
        {
            Contributors.Add(person);
        }
    }
}
