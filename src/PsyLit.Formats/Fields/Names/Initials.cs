using System.Globalization;
using System.Text;

namespace PsyLit.Formats.Fields.Names;

/// <summary>Shortens given names to initials.</summary>
public static class Initials
{
    // Longer words in capitals are names ("ANNA"), not initials run together ("RL", "JMH").
    private const int MostRunTogether = 3;

    /// <summary>The first letters of the given names, hyphenated parts too: <c>Robin L.</c> and <c>RL</c> → R, L; <c>Jean-Pierre</c> → J, P.</summary>
    /// <param name="given">Given names or initials as a source writes them; may be null.</param>
    public static IReadOnlyList<string> Of(string? given) => [.. Words(given).SelectMany(parts => parts)];

    /// <summary>The initials with full stops and a space between (<c>R. L.</c>), hyphens kept (<c>J.-P.</c>); empty when there are none.</summary>
    public static string Dotted(string? given) =>
        string.Join(' ', Words(given).Select(parts => parts.RunTogether ? string.Join(' ', parts.Select(Dot)) : string.Join('-', parts.Select(Dot))));

    private static string Dot(string letter) => letter + ".";

    private static IEnumerable<Parts> Words(string? given)
    {
        foreach (var word in (given ?? "").Replace(".", ". ", StringComparison.Ordinal).Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.Trim('.', ',');
            if (bare.Length is > 1 and <= MostRunTogether && bare.All(char.IsUpper))
            {
                yield return new Parts([.. bare.Select(letter => letter.ToString())], true);
            }
            else if (Letters(bare) is { Count: > 0 } letters)
            {
                yield return new Parts(letters, false);
            }
        }
    }

    private static List<string> Letters(string word)
    {
        var letters = new List<string>();
        foreach (var part in word.Split(['-', '‐', '‑'], StringSplitOptions.RemoveEmptyEntries))
        {
            // "d'Arc" and "(Bob)" begin with what their first letter is.
            var start = part.EnumerateRunes().FirstOrDefault(Rune.IsLetter);
            if (start != default)
            {
                letters.Add(Rune.ToUpper(start, CultureInfo.InvariantCulture).ToString());
            }
        }

        return letters;
    }

    private sealed class Parts(IReadOnlyList<string> letters, bool runTogether) : List<string>(letters)
    {
        public bool RunTogether => runTogether;
    }
}
