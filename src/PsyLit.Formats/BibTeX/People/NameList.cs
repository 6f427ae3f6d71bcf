namespace PsyLit.Formats.BibTeX.People;

/// <summary>Cuts the value of a name field, and the names in it, where no brace is open.</summary>
internal static class NameList
{
    /// <summary>The names of a list joined by "and", still LaTeX.</summary>
    /// <remarks>
    /// Where there is no "and", semicolons are taken for it, as some programs write them; so are ampersands and commas that stand between
    /// names of several words each (<c>Ada Lind, Olaf Berg, Mia Ek</c>), which no single name looks like.
    /// </remarks>
    public static List<string> Names(string value)
    {
        var names = Split(value, SeparatorAnd);
        if (names.Count > 1 || value.Contains('='))
        {
            return names;
        }

        return value.Contains(';') ? Split(value, SeparatorSemicolon)
            : Split(value, SeparatorAmpersand) is { Count: > 1 } joined && joined.TrueForAll(IsSeveralWords) ? joined
            : CommaParts(value) is { Count: > 2 } listed && listed.TrueForAll(IsSeveralWords) ? listed
            : names;
    }

    /// <summary>The parts of a name between commas.</summary>
    public static List<string> CommaParts(string name) => Split(name, SeparatorComma);

    /// <summary>The words of a name between white space and ties.</summary>
    public static List<string> Words(string part) => Split(part, SeparatorSpace).FindAll(word => word.Length > 0);

    /// <summary>True when one pair of braces encloses the whole name.</summary>
    public static bool IsEnclosed(string name) => name is ['{', .., '}'] && Depths(name).SkipLast(1).All(depth => depth > 0);

    private static List<string> Split(string value, Func<string, int, int> separatorAt)
    {
        var parts = new List<string>();
        var start = 0;
        var (depth, environments) = (0, 0);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c == '\\')
            {
                environments += StartsWith(value, i, "\\begin{") ? 1 : StartsWith(value, i, "\\end{") ? -1 : 0;
                i++;
            }
            else if (c is '{' or '}')
            {
                depth = Math.Max(0, depth + (c == '{' ? 1 : -1));
            }
            else if (depth == 0 && environments <= 0 && separatorAt(value, i) is var length and > 0)
            {
                parts.Add(value[start..i].Trim());
                i += length - 1;
                start = i + 1;
            }
        }

        parts.Add(value[start..].Trim());
        return parts;
    }

    private static IEnumerable<int> Depths(string value)
    {
        var depth = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length - 1)
            {
                yield return depth;
                i++;
            }
            else
            {
                depth += value[i] == '{' ? 1 : value[i] == '}' ? -1 : 0;
            }

            yield return depth;
        }
    }

    private static int SeparatorAnd(string value, int at)
    {
        // "and" between white space; the space before it is where the name ends.
        if (!char.IsWhiteSpace(value[at]) || !StartsWith(value, at + 1, "and") || at + 4 > value.Length)
        {
            return 0;
        }

        return at + 4 == value.Length ? 4 : char.IsWhiteSpace(value[at + 4]) ? 4 : 0;
    }

    private static bool IsSeveralWords(string name) => Words(name).Count > 1;

    private static int SeparatorAmpersand(string value, int at) => value[at] == '&' && at > 0 && char.IsWhiteSpace(value[at - 1]) ? 1 : 0;

    private static int SeparatorSemicolon(string value, int at) => value[at] == ';' ? 1 : 0;

    private static int SeparatorComma(string value, int at) => value[at] == ',' ? 1 : 0;

    private static int SeparatorSpace(string value, int at) => char.IsWhiteSpace(value[at]) || value[at] == '~' ? 1 : 0;

    private static bool StartsWith(string value, int at, string word) =>
        at <= value.Length && value.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
