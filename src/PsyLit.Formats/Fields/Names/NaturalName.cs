using System.Collections.Frozen;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Fields.Names;

/// <summary>Names of people where a field may hold them as they are spoken: <c>James Marc Brown</c>, <c>Ludwig van Beethoven</c>.</summary>
internal static class NaturalName
{
    private const int MostWords = 6;

    // A name with one of these words is a group's, whatever it looks like.
    private static readonly FrozenSet<string> GroupWords =
        ("university institute society association organization organisation group committee council department ministry agency center centre "
        + "collaboration collaborators consortium network foundation commission federation union bureau office team study trial investigators "
        + "initiative program programme project college academy board inc ltd gmbh corp corporation company service services hospital clinic "
        + "laboratory school library press national international federal european of and for the on & universität université universidad").Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads <c>Family, Given</c> and the other forms of <see cref="PersonName.Parse"/>; a name without a comma is divided before its last word.</summary>
    /// <remarks>Small words before the last ("van der") are its particle. A trailing comma, or a word that people are not called by, marks a group.</remarks>
    public static Contributor Parse(string text, ContributorRole role = ContributorRole.Author)
    {
        var name = PersonName.Parse(text, role);
        if (name.Literal is not { } whole || text.Contains(','))
        {
            return name;
        }

        var words = whole.Split(' ', MostWords + 2, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > MostWords || words.Any(word => GroupWords.Contains(word.Trim('.', '(', ')')) || word.Any(char.IsDigit)))
        {
            return name;
        }

        if (words.Length > 2 && PersonName.IsSuffix(words[^1]))
        {
            return Parse(string.Join(' ', words[..^1]), role) with { Suffix = words[^1] };
        }

        var first = words.Length - 1;
        while (first > 1 && IsParticle(words[first - 1]))
        {
            first--;
        }

        return new Contributor
        {
            Family = words[^1],
            Particle = first < words.Length - 1 ? string.Join(' ', words[first..^1]) : null,
            Given = string.Join(' ', words[..first]),
            Role = role,
        };
    }

    private static bool IsParticle(string word) => word.All(c => char.IsLower(c) || c is '\'' or '’');
}
