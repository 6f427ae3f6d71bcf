namespace PsyLit.Core.Annotations.Texts;

/// <summary>Where the sentences of a text stand, for readers who choose one without dragging over it. A full stop after an abbreviation ends none.</summary>
public static class SentenceSpans
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "al", "approx", "ca", "cf", "dr", "e.g", "eq", "etc", "fig", "i.e", "incl", "mr", "mrs", "ms", "no", "prof", "ref", "resp", "sp", "spp", "st", "vs", "vol",
    };

    /// <summary>The sentences of a plain text in order, each from its first character to after its last; spaces between belong to none.</summary>
    public static IReadOnlyList<(int Start, int End)> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<(int Start, int End)>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '.' or '?' or '!' && EndOf(text, at) is { } end)
            {
                Add(sentences, text, start, end);
                start = end;
                at = end - 1;
            }
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    private static void Add(List<(int Start, int End)> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (start < end)
            sentences.Add((start, end));
    }

    // The place after the stop and what closes with it; null when the sentence goes on.
    private static int? EndOf(string text, int stop)
    {
        var end = stop + 1;
        while (end < text.Length && text[end] is '.' or '?' or '!' or ')' or ']' or '"' or '”' or '’' or '\'' or '»')
            end++;
        if (end == text.Length)
            return end;
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        if (next == end || (next < text.Length && char.IsLower(text[next])))
            return null;
        return text[stop] == '.' && IsAbbreviation(text, stop) ? null : end;
    }

    private static bool IsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var word = text[start..stop];
        // "E. coli", "J. Doe"; but "vitamin C." and "at 5 p.m." end what they end: the next word begins with a capital there as well.
        return (word.Length == 1 && char.IsUpper(word[0]) && (start == 0 || !char.IsLower(PreviousLetter(text, start)))) || Abbreviations.Contains(word);
    }

    private static char PreviousLetter(string text, int start)
    {
        while (start > 0 && char.IsWhiteSpace(text[start - 1]))
            start--;
        return start > 0 ? text[start - 1] : ' ';
    }
}
