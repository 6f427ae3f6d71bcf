using System.Text.RegularExpressions;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Fields.Names;
using PsyLit.Formats.Records;
using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.WebOfScience;

/// <summary>Collects the people of one Web of Science record: each name on a line of its own, affiliations and ORCID iDs in lists of their own.</summary>
internal sealed partial class WosPeople(UnusedFields fields)
{
    private const int MostAffiliations = 200;

    // With an address behind it.
    private const int LongestName = 300;

    private readonly List<Contributor> people = [];
    private readonly Dictionary<string, int> byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>True when the list ends with "et al.".</summary>
    public bool MoreAuthors { get; private set; }

    /// <summary>Takes the people; <paramref name="isBook"/> says that the authors and the group of the book are those of the record.</summary>
    public IReadOnlyList<Contributor> Take(bool isBook)
    {
        AddPersons(fields.TakeAll("AU"), fields.TakeAll("AF"), ContributorRole.Author);
        AddGroups("CA", ContributorRole.Author);
        if (isBook && people.Count == 0)
        {
            AddPersons(fields.TakeAll("BA"), fields.TakeAll("BF"), ContributorRole.Author);
            AddGroups("GP", ContributorRole.Author);
        }

        AddPersons(fields.TakeAll("BE"), fields.TakeAll("ED"), ContributorRole.Editor);
        fields.TakeWhere(TakeOrcids, "OI", "RI");
        fields.TakeWhere(TakeAffiliations, "C1");
        return people;
    }

    // AU has initials and AF the full names, person by person. Records of older makers have several spellings of one person in AU.
    private void AddPersons(List<string> brief, List<string> full, ContributorRole role)
    {
        var (briefNames, fullNames) = (Names(brief), Names(full));
        var isWhole = fullNames.Count >= briefNames.Count;
        var names = isWhole ? fullNames : briefNames;
        for (var i = 0; i < names.Count; i++)
        {
            if (PersonName.IsEtAl(names[i]))
            {
                MoreAuthors = true;
                continue;
            }

            byName.TryAdd(names[i], people.Count);
            if (isWhole && briefNames.Count == fullNames.Count)
            {
                byName.TryAdd(briefNames[i], people.Count);
            }

            people.Add(WholeNames.ParseEither(names[i], role));
        }
    }

    private void AddGroups(string tag, ContributorRole role) =>
        people.AddRange(Names(fields.TakeAll(tag)).Select(name => new Contributor { Literal = name, Role = role }));

    private static List<string> Names(List<string> values) =>
        [.. values.SelectMany(value => value.Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(name => name.Length > LongestName ? name : Remark().Replace(name, ""))
            .Where(name => name.Length > 0)];

    /// <summary><c>Lind, Ada/0000-0000-0000-0000; Berg, Otto/…</c>: gives each iD to its person; null when there is none to give.</summary>
    private string? TakeOrcids(string value)
    {
        var found = false;
        foreach (var entry in value.Split(';', StringSplitOptions.TrimEntries))
        {
            var slash = entry.LastIndexOf('/');
            if (slash > 0 && byName.TryGetValue(entry[..slash].Trim(), out var person) && OrcidIds.Read(entry[(slash + 1)..]) is { } orcid)
            {
                people[person] = people[person] with { Orcid = orcid };
                found = true;
            }
        }

        return found ? value : null;
    }

    /// <summary><c>[Lind, Ada; Berg, Otto] Univ North, Dept Psychiat, Oslo, Norway.</c>, a line for each address; null when one of them is nobody's.</summary>
    private string? TakeAffiliations(string value)
    {
        var isWhole = true;
        foreach (var line in value.Split('\n'))
        {
            var match = Affiliation().Match(line);
            var names = match.Groups["names"].Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            isWhole &= names.Length > 0;
            foreach (var name in names)
            {
                var isKnown = byName.TryGetValue(name, out var person) && people[person].Affiliations.Count < MostAffiliations;
                isWhole &= isKnown;
                if (isKnown)
                {
                    people[person] = people[person] with { Affiliations = [.. people[person].Affiliations, match.Groups["address"].Value] };
                }
            }
        }

        return isWhole ? value : null;
    }

    // BIOSIS prints addresses behind names: "Lind, Ada (a.lind@example.org)".
    [GeneratedRegex(@"\s*[(\[][^()\[\]]*(?:@|Reprint|Author)[^()\[\]]*[)\]]\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^\s*\[(?<names>[^\]]*)\]\s*(?<address>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Affiliation();
}
