using PsyLit.Formats.BibTeX.LaTeX;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.BibTeX.People;

/// <summary>Takes a name apart by BibTeX's rules (Oren Patashnik, "BibTeXing", section 4, and "Designing BibTeX Styles", section 5).</summary>
/// <remarks>
/// <c>First von Last</c>, <c>von Last, First</c> or <c>von Last, Jr, First</c>; "von" are the words that begin in lower case; braces
/// keep words together and have no case. Also BibLaTeX's <c>family=…, given=…, prefix=…</c>. A name enclosed in braces is a group's.
/// </remarks>
internal static class BibTeXName
{
    /// <summary>The person or group of one name, or null for a blank one.</summary>
    public static Contributor? Parse(string name, ContributorRole role)
    {
        name = name.Trim().Trim(',').Trim();
        if (NameList.IsEnclosed(name))
        {
            return Group(name, role);
        }

        var parts = NameList.CommaParts(name);
        if (Extended(parts, role) is { } extended)
        {
            return extended;
        }

        parts.RemoveAll(part => part.Length == 0);
        return parts.Count switch
        {
            0 => null,
            1 => FirstVonLast(NameList.Words(parts[0]), role),
            2 => Person(parts[0], parts[1], null, role),

            // "Last, First, Jr" is written as often as BibTeX's own order.
            _ when IsSuffix(parts[2]) && !IsSuffix(parts[1]) => Person(parts[0], parts[1], parts[2], role),
            _ => Person(parts[0], string.Join(", ", parts.Skip(2)), parts[1], role),
        };
    }

    /// <summary>Tells whether an entry of a list stands for the authors that were left out.</summary>
    public static bool IsOthers(string name) =>
        name.Equals("others", StringComparison.OrdinalIgnoreCase) || name.Trim('{', '}', ' ', '.').ToLowerInvariant() is "et al" or "et. al";

    private static Contributor? Group(string name, ContributorRole role) =>
        Text(name) is { } literal ? new Contributor { Literal = literal, Role = role } : null;

    private static Contributor? FirstVonLast(List<string> words, ContributorRole role)
    {
        if (words.Count < 2)
        {
            return words.Count == 1 && Text(words[0]) is { } only ? new Contributor { Family = only, Role = role } : null;
        }

        // The last word belongs to the last name whatever its case.
        var von = words.FindIndex(0, words.Count - 1, IsLower);
        if (von < 0)
        {
            var hasSuffix = words.Count > 2 && IsSuffix(words[^1]);
            var last = words.Count - (hasSuffix ? 2 : 1);
            return Make(words[..last], [], [words[last]], hasSuffix ? words[^1] : null, role);
        }

        var end = words.FindLastIndex(words.Count - 2, words.Count - 1, IsLower);
        return Make(words[..von], words[von..(end + 1)], words[(end + 1)..], null, role);
    }

    private static Contributor? Person(string vonLast, string first, string? suffix, ContributorRole role)
    {
        if (NameList.IsEnclosed(vonLast))
        {
            return Make([first], [], [vonLast], suffix, role);
        }

        var words = NameList.Words(vonLast);
        if (words.Count < 2)
        {
            return Make([first], [], words, suffix, role);
        }

        if (suffix is null && IsSuffix(words[^1]))
        {
            suffix = words[^1];
            words.RemoveAt(words.Count - 1);
        }

        // Only words at the front: in "Pérez de la Cruz, A" the family name begins with a capital.
        var von = words.FindIndex(word => !IsLower(word));
        von = von < 0 ? words.Count - 1 : Math.Min(von, words.Count - 1);
        return Make([first], words[..von], words[von..], suffix, role);
    }

    private static Contributor? Make(IEnumerable<string> first, IEnumerable<string> von, IEnumerable<string> last, string? suffix, ContributorRole role)
    {
        var family = Text(string.Join(' ', last));
        var given = Text(string.Join(' ', first));
        return family is null && given is null ? null
            : family is null ? new Contributor { Literal = given, Role = role }
            : new Contributor { Family = family, Given = given, Particle = Text(string.Join(' ', von)), Suffix = suffix is null ? null : Text(suffix), Role = role };
    }

    /// <summary>BibLaTeX's extended name format: every part is <c>name=value</c>.</summary>
    private static Contributor? Extended(List<string> parts, ContributorRole role)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts)
        {
            var equals = part.IndexOf('=');
            if (equals < 0)
            {
                return null;
            }

            values[part[..equals].Trim()] = part[(equals + 1)..].Trim().Trim('"');
        }

        if (!values.TryGetValue("family", out var family))
        {
            return values.TryGetValue("literal", out var literal) ? Group(literal, role) : null;
        }

        return Make(
            values.TryGetValue("given", out var given) ? [given] : [],
            values.TryGetValue("prefix", out var prefix) ? [prefix] : [],
            [family],
            values.GetValueOrDefault("suffix"),
            role);
    }

    private static bool IsSuffix(string word) =>
        Text(word)?.TrimEnd('.') is "Jr" or "Sr" or "jr" or "sr" or "JR" or "SR" or "II" or "III" or "IV" or "2nd" or "3rd" or "4th" or "Junior" or "Senior";

    /// <summary>BibTeX's case of a word: that of its first letter outside braces, or of an accented letter in braces ("{\'e}").</summary>
    private static bool IsLower(string word)
    {
        if (word.Length == 0)
        {
            return false;
        }

        if (word[0] == '{' && !word.StartsWith("{\\", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var c in LaTeXReader.ReadPlain(word))
        {
            if (char.IsLetter(c))
            {
                return char.IsLower(c);
            }
        }

        return false;
    }

    // A tie between the parts of a name is a space to a name; quotation marks and dashes are as typed.
    private static string? Text(string latex)
    {
        var text = LaTeXReader.ReadPlain(latex).Replace('\u00A0', ' ').Replace('\u2009', ' ').Trim();
        return text.Length == 0 ? null : string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
