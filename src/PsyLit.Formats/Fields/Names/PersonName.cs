using PsyLit.Formats.Records;

namespace PsyLit.Formats.Fields.Names;

/// <summary>Takes names apart as citation files write them.</summary>
internal static class PersonName
{
    /// <summary>Reads <c>Family, Given, Suffix</c>, <c>Family GN</c> (initials last), <c>G. N. Family</c>, or a whole name that cannot be split.</summary>
    /// <remarks>A trailing comma marks a group, as EndNote writes it: <c>World Health Organization,</c>.</remarks>
    public static Contributor Parse(string text, ContributorRole role = ContributorRole.Author)
    {
        text = Tidy(text);
        var comma = text.IndexOf(',');
        if (comma < 0)
        {
            return Undivided(text, role);
        }

        var family = text[..comma].Trim();
        var rest = text[(comma + 1)..].Trim(' ', ',');
        if (rest.Length == 0)
        {
            return new Contributor { Literal = family, Role = role };
        }

        var second = rest.IndexOf(',');
        var (given, suffix) = second < 0 ? SplitSuffix(rest)
            : IsSuffix(rest[..second].Trim()) ? (rest[(second + 1)..].Trim(), rest[..second].Trim())
            : (rest[..second].Trim(), rest[(second + 1)..].Trim());
        if (suffix is null)
        {
            (family, suffix) = SplitSuffix(family);
        }

        return new Contributor { Family = family, Given = NullIfEmpty(given), Suffix = NullIfEmpty(suffix), Role = role };
    }

    /// <summary>Tells whether the entry stands for the authors that were left out.</summary>
    public static bool IsEtAl(string text) => text.AsSpan().Trim().TrimEnd('.') is "et al" or "et. al" or "and others";

    private static Contributor Undivided(string text, ContributorRole role)
    {
        var (name, suffix) = SplitSuffix(text);
        var space = name.LastIndexOf(' ');
        if (space > 0 && IsInitials(name.AsSpan(space + 1)))
        {
            // "Smith A. B." has its initials in several words.
            while (name.LastIndexOf(' ', space - 1) is var before and > 0 && IsInitials(name.AsSpan(before + 1, space - before - 1)))
            {
                space = before;
            }

            return new Contributor { Family = name[..space].Trim(), Given = name[(space + 1)..], Suffix = suffix, Role = role };
        }

        // Nobody but a person begins with initials: IEEE and others write names as they are spoken.
        return BeginsWithInitial(text) ? WholeNames.Parse(text, role)
            : text.Contains(' ') || text.Length == 0
            ? new Contributor { Literal = text, Role = role }
            : new Contributor { Family = text, Role = role };
    }

    /// <summary>One to four capitals with or without full stops and hyphens: <c>RL</c>, <c>R.L.</c>, <c>J-P</c>.</summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLetter(c))
            {
                letters++;
            }

            if (char.IsLetter(c) ? !char.IsUpper(c) : c is not ('.' or '-'))
            {
                return false;
            }
        }

        // Four capitals without a stop are as likely an organisation: "Task Force NASA".
        return letters is >= 1 and <= 3 || (letters == 4 && word.Contains('.'));
    }

    /// <summary><c>A. B. Person</c>, <c>J.-P. Person</c>, <c>A.B. Person</c>; but <c>U.S. Navy</c>.</summary>
    private static bool BeginsWithInitial(string text) =>
        text.Length > 3 && char.IsUpper(text[0]) && text[1] == '.' && text.IndexOf(' ', StringComparison.Ordinal) > 0 && !(text[0] == 'U' && text[2] is 'S' or 'K' or 'N');

    private static (string Name, string? Suffix) SplitSuffix(string text)
    {
        var space = text.LastIndexOf(' ');
        return space > 0 && IsSuffix(text[(space + 1)..]) ? (text[..space].TrimEnd(), text[(space + 1)..]) : (text, null);
    }

    /// <summary>Tells whether a word follows a family name rather than being one: <c>Jr</c>, <c>3rd</c>, <c>IV</c>.</summary>
    public static bool IsSuffix(string word) =>
        word.TrimEnd('.') is "Jr" or "Sr" or "jr" or "sr" or "JR" or "SR" or "2nd" or "3rd" or "4th" or "5th" or "II" or "III" or "IV";

    private static string Tidy(string text)
    {
        text = text.Trim();
        return text.Contains("  ", StringComparison.Ordinal) ? string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : text;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
