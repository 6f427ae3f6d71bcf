using System.Globalization;

namespace PsyLit.Core.Annotations.Texts;

/// <summary>Keeps ranges of text from cutting what a reader takes for one character: surrogate pairs, a letter and its accents (grapheme clusters, UAX #29).</summary>
public static class WholeCharacters
{
    // No cluster that means anything is longer; a text of nothing but accents must not be read to its end for each place.
    private const int Longest = 64;

    /// <summary>The start of the character that <paramref name="at"/> is in; <paramref name="at"/> itself when it is between two.</summary>
    public static int Before(string text, int at)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Around(text, at).Start;
    }

    /// <summary>The end of the character that <paramref name="at"/> is in; <paramref name="at"/> itself when it is between two.</summary>
    public static int After(string text, int at)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Around(text, at).End;
    }

    private static (int Start, int End) Around(string text, int at)
    {
        if (at <= 0 || at >= text.Length || IsPlain(text[at - 1], text[at]))
            return (at, at);

        // Begins to read at a place where no cluster can go on, or, in a text of nothing else, somewhere before.
        var start = at;
        while (start > 0 && at - start < Longest && (start == at || !IsPlain(text[start - 1], text[start])))
            start--;
        if (start > 0 && char.IsLowSurrogate(text[start]) && char.IsHighSurrogate(text[start - 1]))
            start--;
        while (start < at)
        {
            var next = start + StringInfo.GetNextTextElementLength(text.AsSpan(start));
            if (next == at)
                return (at, at);
            if (next > at)
                return (start, next);
            start = next;
        }

        return (at, at);
    }

    // The usual case: ASCII on both sides; only CR LF is one character.
    private static bool IsPlain(char one, char other) => char.IsAscii(one) && char.IsAscii(other) && !(one == '\r' && other == '\n');
}
