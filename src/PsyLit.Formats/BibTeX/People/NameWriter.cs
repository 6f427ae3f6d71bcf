using PsyLit.Formats.BibTeX.LaTeX;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.BibTeX.People;

/// <summary>Writes names so that BibTeX takes them apart as they were: <c>von Last, Jr, First</c>, groups in braces.</summary>
internal static class NameWriter
{
    /// <summary>The people joined by "and".</summary>
    /// <param name="people">People of one role.</param>
    /// <param name="more">True when there are more than these.</param>
    public static string Write(IEnumerable<Contributor> people, bool more) =>
        string.Join(" and ", people.Select(Write).Concat(more ? ["others"] : Array.Empty<string>()));

    private static string Write(Contributor person)
    {
        if (person.Family is not { } family)
        {
            return $"{{{LaTeXWriter.Plain(person.DisplayName)}}}";
        }

        if (person.Given is null && person.Suffix is null && person.Particle is null)
        {
            return Protected(family);
        }

        var last = person.Particle is null ? Protected(family) : $"{LaTeXWriter.Plain(person.Particle)} {Protected(family)}";
        return person.Suffix is null
            ? $"{last}, {Protected(person.Given ?? "", isGiven: true)}"
            : $"{last}, {LaTeXWriter.Plain(person.Suffix)}, {Protected(person.Given ?? "", isGiven: true)}";
    }

    /// <summary>In braces when a comma, an "and", or a word in lower case would be taken for a part of its own.</summary>
    private static string Protected(string name, bool isGiven = false)
    {
        var words = name.Split(' ');
        var splits = name.AsSpan().IndexOfAny(',', ';', '=') >= 0
            || words.Any(word => word.Equals("and", StringComparison.OrdinalIgnoreCase))
            || (!isGiven && words.Length > 1);
        return splits ? $"{{{LaTeXWriter.Plain(name)}}}" : LaTeXWriter.Plain(name);
    }
}
