namespace PsyLit.Core.Concepts.Matching.Surroundings;

/// <summary>Finds where sentences of folded text begin and end. Coarse on purpose: rules look within a sentence, none depends on its exact end.</summary>
internal static class Sentences
{
    /// <summary>No sentence is looked for further away than this.</summary>
    private const int Longest = 600;

    /// <summary>Where the sentence around <paramref name="at"/> begins.</summary>
    public static int StartOf(string folded, int at)
    {
        var limit = Math.Max(0, at - Longest);
        for (var i = at; i > limit + 1; i--)
        {
            if (folded[i - 1] == ' ' && EndsAt(folded, i - 2))
                return i;
        }
        return limit;
    }

    /// <summary>One past the full stop of the sentence around <paramref name="at"/>.</summary>
    public static int EndOf(string folded, int at)
    {
        var limit = Math.Min(folded.Length, at + Longest);
        for (var i = at; i + 1 < limit; i++)
        {
            if (folded[i + 1] == ' ' && EndsAt(folded, i))
                return i + 1;
        }
        return limit;
    }

    // A full stop after a single letter or a known abbreviation ("E. coli", "vs. placebo", "i.p. injection") ends nothing.
    private static bool EndsAt(string folded, int i)
    {
        if (i < 0 || folded[i] is not ('.' or '?' or '!'))
            return false;
        if (folded[i] != '.')
            return true;
        var word = i;
        while (word > 0 && char.IsAsciiLetter(folded[word - 1]))
            word--;
        return (i - word) switch
        {
            1 => false,
            2 => folded.AsSpan(word, 2) is not ("vs" or "cf" or "al"),
            3 => folded.AsSpan(word, 3) is not ("resp" or "fig"),
            _ => true,
        };
    }
}
