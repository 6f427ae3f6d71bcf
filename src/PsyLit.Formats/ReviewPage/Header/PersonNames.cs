using System.Text.RegularExpressions;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.ReviewPage.Header;

/// <summary>Names in the style of NLM and AMA: <c>Carhart-Harris RL; Zarate CA Jr; {A study group}; et al.</c></summary>
/// <remarks>
/// The family name is everything before the initials, particles included, because this style does not tell them apart.
/// A name without initials is a group; braces say so where a group's name looks like a person's. <c>Family, Given, Suffix</c> is read too.
/// </remarks>
internal static partial class PersonNames
{
    /// <summary>The people of a list and whether it ends in "et al.".</summary>
    public static (IReadOnlyList<Contributor> People, bool More) ReadList(string value, ContributorRole role)
    {
        var parts = ValueList.Read(value, ';');
        if (parts.Count == 1 && parts[0].Contains(',') && parts[0].Split(',', StringSplitOptions.TrimEntries) is var byComma
            && byComma.All(part => NlmStyle.IsMatch(part) || EtAl.IsMatch(part)))
        {
            parts = byComma;
        }

        var more = parts.Any(EtAl.IsMatch);
        return ([.. parts.Select(part => EtAl.Replace(part, "")).Where(part => part.Length > 0).Select(part => Read(part, role))], more);
    }

    public static string WriteList(IEnumerable<Contributor> people, bool more) =>
        ValueList.Write([.. people.Select(Write), .. more ? ["et al."] : Array.Empty<string>()], ';');

    private static Contributor Read(string name, ContributorRole role)
    {
        if (name is ['{', .., '}'])
        {
            return new Contributor { Literal = name[1..^1], Role = role };
        }

        if (name.Contains(','))
        {
            var parts = name.Split(',', 3, StringSplitOptions.TrimEntries);
            return new Contributor { Family = parts[0], Given = NullIfEmpty(parts[1]), Suffix = parts.Length > 2 ? NullIfEmpty(parts[2]) : null, Role = role };
        }

        return NlmStyle.Match(name) is { Success: true } match
            ? new Contributor { Family = match.Groups["family"].Value, Given = match.Groups["initials"].Value, Suffix = NullIfEmpty(match.Groups["suffix"].Value), Role = role }
            : new Contributor { Literal = name, Role = role };
    }

    private static string Write(Contributor person)
    {
        if (person.Family is null)
        {
            var literal = person.Literal ?? person.Given ?? "";
            return Read(literal, person.Role).Literal == literal && !EtAl.IsMatch(literal) ? literal : $"{{{literal}}}";
        }

        var family = string.IsNullOrEmpty(person.Particle) ? person.Family : $"{person.Particle} {person.Family}";
        var nlm = string.Join(' ', new[] { family, person.Given, person.Suffix }.Where(part => !string.IsNullOrEmpty(part)));
        var read = Read(nlm, person.Role);
        return (read.Family, read.Given, read.Suffix) == (family, person.Given, person.Suffix)
            ? nlm
            : $"{family}, {person.Given}" + (person.Suffix is null ? "" : $", {person.Suffix}");
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    [GeneratedRegex(@"^(?<family>\S.*?) (?<initials>(?:\p{Lu}\.?-?){1,5})(?: (?<suffix>Jr\.?|Sr\.?|2nd|3rd|4th|II|III|IV))?$")]
    private static partial Regex NlmStyle { get; }

    [GeneratedRegex(@"(?:^|[\s,]+)(?:et al\.?|and others)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EtAl { get; }
}
