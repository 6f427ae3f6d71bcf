using System.Text.RegularExpressions;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Fields.Names;

/// <summary>Takes apart names written as people speak them: <c>Robin L. Carhart-Harris</c>, <c>Jan van der Berg Jr.</c></summary>
internal static partial class WholeNames
{
    // Parts that belong to the family name though they stand before it.
    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "ter", "ten", "zu", "zur", "af", "av", "bin", "ibn", "el", "al", "'t", "op", "vander", "vom", "y",
    };

    /// <summary>The name with its family name last; a group's name, or one that is none of a person, whole.</summary>
    public static Contributor Parse(string text, ContributorRole role = ContributorRole.Author)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 7 || Group.IsMatch(text) || text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return words.Length == 1 && !IsAcronym(words[0])
                ? new Contributor { Family = words[0], Role = role }
                : new Contributor { Literal = string.Join(' ', words), Role = role };
        }

        var last = words.Length - 1;
        var suffix = words.Length > 2 && Suffix.IsMatch(words[last]) ? words[last--].TrimEnd('.') : null;
        var family = last;
        // BibTeX's rule: in a name written with capitals, what stands before the last word in small letters belongs to the family name.
        while (family > 1 && char.IsLower(words[family - 1][0]) && (char.IsUpper(words[0][0]) || Particles.Contains(words[family - 1])))
        {
            family--;
        }

        return new Contributor
        {
            Family = words[last].TrimEnd(','),
            Particle = family < last ? string.Join(' ', words[family..last]) : null,
            Given = string.Join(' ', words[..family]),
            Suffix = suffix,
            Role = role,
        };
    }

    /// <summary>A name in either order: with a comma or initials at its end the family name is first, otherwise last.</summary>
    public static Contributor ParseEither(string text, ContributorRole role = ContributorRole.Author) =>
        PersonName.Parse(text, role) is var name && name.Family is null && !text.Contains(',', StringComparison.Ordinal) ? Parse(text, role) : name;

    private static bool IsAcronym(string word) => word.Length > 1 && word.All(c => !char.IsLower(c));

    [GeneratedRegex(@"^(?:Jr|Sr|II|III|IV|2nd|3rd)\.?$")]
    private static partial Regex Suffix { get; }

    [GeneratedRegex(@"\b(?:group|organi[sz]ation|university|universit[éàä]t?|universidad|institut\w*|societ\w+|committee|commission|department|ministry|association|consortium|cent(?:er|re)s?|college|academy|agency|council|foundation|federation|initiative|network|investigators|collaborat\w+|working|task|study|trial|team|program(?:me)?|project|office|administration|bureau|service|services|hospital|clinic|school|library|board|laborator\w+|company|inc|ltd|gmbh|corp\w*|press|union|national|international|federal|european|and|of|on|the|for)\b|&", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Group { get; }
}
