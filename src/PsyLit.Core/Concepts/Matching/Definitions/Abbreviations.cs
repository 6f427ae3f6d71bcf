using PsyLit.Core.Text;

namespace PsyLit.Core.Concepts.Matching.Definitions;

/// <summary>
/// Finds the abbreviations a text defines, "long form (SHORT)" and "SHORT (long form)", by the method of Schwartz and Hearst (Pac Symp
/// Biocomput 2003:451-462): the letters of SHORT are sought from its end to its beginning in the words beside the bracket, and its
/// first letter must begin a word.
/// </summary>
internal static class Abbreviations
{
    private const int ShortestShort = 2;
    private const int LongestShort = 10;

    /// <summary>The definitions in one text, in its order.</summary>
    public static List<Definition> Find(FoldedText text)
    {
        var found = new List<Definition>();
        var folded = text.Text;
        for (var open = folded.AsSpan().IndexOfAny('(', '['); open >= 0 && open + 2 < folded.Length;)
        {
            var close = ClosingBracket(folded, open);
            if (close > open)
                Read(text, open, close, found);
            var next = folded.AsSpan(open + 1).IndexOfAny('(', '[');
            open = next < 0 ? -1 : open + 1 + next;
        }
        return found;
    }

    private static void Read(FoldedText text, int open, int close, List<Definition> found)
    {
        var folded = text.Text.AsSpan();
        var inside = folded[(open + 1)..close];
        // "(MDD; n = 24)" and "(MDD, 12 women)" define MDD.
        var cut = inside.IndexOfAny(';', ',');
        var shortEnd = open + 1 + (cut > 0 ? cut : inside.Length);
        if (IsShort(text, open + 1, shortEnd))
        {
            if (FindLong(folded, 0, TrimEnd(folded, open), open + 1, shortEnd) is { } definition)
                found.Add(definition);
            return;
        }
        var before = TrimEnd(folded, open);
        var word = before;
        while (word > 0 && folded[word - 1] is not (' ' or '(' or ','))
            word--;
        if (inside.Length > 4 && IsShort(text, word, before) && FindLong(folded, open + 1, close, word, before) is { } reversed
            && reversed.LongStart == open + 1)
            found.Add(reversed);
    }

    /// <summary>Two to ten characters in at most two words, beginning with a letter or digit, with a capital among them.</summary>
    private static bool IsShort(FoldedText text, int start, int end)
    {
        var folded = text.Text.AsSpan(start, end - start);
        if (folded.Length is < ShortestShort or > LongestShort || !char.IsLetterOrDigit(folded[0]) || folded.Count(' ') > 1)
            return false;
        var capitals = false;
        for (var i = 0; i < folded.Length; i++)
        {
            if (folded[i] is '=' or '\u2039' or '>' or '%')
                return false;
            capitals |= char.IsUpper(text.Original(start + i));
        }
        return capitals;
    }

    private static Definition? FindLong(ReadOnlySpan<char> folded, int from, int to, int shortStart, int shortEnd)
    {
        var name = folded[shortStart..shortEnd];
        // A plural: "selective serotonin reuptake inhibitors (SSRIs)".
        var letters = name.Length > 2 && name[^1] == 's' && to > from && folded[to - 1] == 's' ? name[..^1] : name;
        from = Math.Max(from, WordsBack(folded, from, to, Math.Min(name.Length + 5, name.Length * 2)));
        var initials = true;
        var at = to - 1;
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            var letter = letters[i];
            if (!char.IsLetterOrDigit(letter))
                continue;
            while (at >= from && (folded[at] != letter || (i == 0 && !BeginsWord(folded, at, from))))
                at--;
            if (at < from)
                return null;
            initials &= BeginsWord(folded, at, from);
            at--;
        }
        var start = at + 1;
        while (start > from && folded[start - 1] is not (' ' or '(' or ','))
            start--;
        var length = to - start;
        return length <= name.Length || folded[start..to].Contains(name, StringComparison.Ordinal) && initials && length < name.Length + 2
            ? null
            : new Definition(shortStart, shortEnd, start, to, initials || ByInitials(letters, folded[start..to]));
    }

    /// <summary>Whether the letters are, in order, first letters of the long form's words; little words may be passed over.</summary>
    private static bool ByInitials(ReadOnlySpan<char> letters, ReadOnlySpan<char> longForm)
    {
        var next = 0;
        for (var i = 0; i < longForm.Length && next < letters.Length; i++)
        {
            if (!BeginsWord(longForm, i, 0))
                continue;
            while (next < letters.Length && !char.IsLetterOrDigit(letters[next]))
                next++;
            if (next < letters.Length && longForm[i] == letters[next])
                next++;
        }
        return next == letters.Length;
    }

    /// <summary>A number after letters begins a word too: "5-HT2A receptor (2AR)".</summary>
    private static bool BeginsWord(ReadOnlySpan<char> text, int at, int from) =>
        char.IsLetterOrDigit(text[at])
        && (at == from || !char.IsLetterOrDigit(text[at - 1]) || (char.IsAsciiDigit(text[at]) && char.IsLetter(text[at - 1])));

    private static int WordsBack(ReadOnlySpan<char> folded, int from, int to, int words)
    {
        var at = to;
        while (at > from)
        {
            if (folded[at - 1] is ';' or '.' && at < to && folded[at] == ' ')
                return at;
            if (folded[at - 1] == ' ' && --words == 0)
                return at;
            at--;
        }
        return from;
    }

    private static int ClosingBracket(string folded, int open)
    {
        var depth = 0;
        var limit = Math.Min(folded.Length, open + 160);
        for (var i = open; i < limit; i++)
        {
            depth += folded[i] is '(' or '[' ? 1 : folded[i] is ')' or ']' ? -1 : 0;
            if (depth == 0)
                return i;
        }
        return -1;
    }

    private static int TrimEnd(ReadOnlySpan<char> folded, int at)
    {
        while (at > 0 && folded[at - 1] is ' ' or '"')
            at--;
        return at;
    }
}
