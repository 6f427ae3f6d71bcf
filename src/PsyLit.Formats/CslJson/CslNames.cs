using System.Text.Json;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Fields.Names;
using PsyLit.Formats.Json;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.CslJson;

/// <summary>Reads CSL's name variables.</summary>
internal static class CslNames
{
    /// <summary>The variables in the order in which records list roles; those of no role of ours are other contributors.</summary>
    public static IReadOnlyList<(string Variable, ContributorRole Role)> Variables { get; } =
    [
        ("author", ContributorRole.Author), ("editor", ContributorRole.Editor), ("translator", ContributorRole.Translator),
        ("collection-editor", ContributorRole.SeriesEditor), ("contributor", ContributorRole.Collaborator),
        .. ("chair|compiler|composer|container-author|curator|director|editor-translator|editorial-director|executive-producer|guest|host|illustrator|"
            + "interviewer|narrator|organizer|original-author|performer|producer|recipient|reviewed-author|script-writer|series-creator")
            .Split('|').Select(variable => (variable, ContributorRole.Other)),
    ];

    /// <summary>The people of an item in all roles.</summary>
    public static IEnumerable<Contributor> Read(JsonElement item) =>
        from row in Variables
        where item.Get(row.Variable) is not null
        from name in Names(item.Get(row.Variable)!.Value)
        let person = Person(name, row.Role)
        where person is not null
        select person;

    private static List<JsonElement> Names(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    private static Contributor? Person(JsonElement name, ContributorRole role)
    {
        if (name.ValueKind != JsonValueKind.Object)
        {
            return JsonFields.Text(name) is { } text ? WholeNames.ParseEither(text, role) : null;
        }

        var family = name.TextOf("family");
        if (family is null)
        {
            return (name.TextOf("literal") ?? name.TextOf("name") ?? name.TextOf("given")) is { } literal ? new Contributor { Literal = literal, Role = role } : null;
        }

        return new Contributor
        {
            Family = family,
            Given = name.TextOf("given"),
            Particle = string.Join(' ', new[] { name.TextOf("dropping-particle"), name.TextOf("non-dropping-particle") }.Where(part => part is not null)) is { Length: > 0 } particle ? particle : null,
            Suffix = name.TextOf("suffix"),
            Role = role,
            Orcid = OrcidIds.Read(name.TextOf("ORCID") ?? name.TextOf("orcid")),
            Affiliations = [.. name.ObjectsOf("affiliation").Select(place => place.TextOf("name")).OfType<string>()],
        };
    }
}
