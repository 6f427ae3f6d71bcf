namespace PsyLit.Core.Text;

/// <summary>
/// Breaks folded text into the words that are indexed and asked for. Documents and queries must go through the same breaker.
/// <list type="bullet">
/// <item>A word is a run of letters and digits; everything else parts words, so "dose-dependent" and "dose dependent" are alike.</item>
/// <item>A serotonin receptor is one word: 5-HT2A, 5HT2A, 5-HT(2A), 5-HT₂A, 5 HT2A, (5HT)2A and 5-HT2AR are all "5ht2a", and
/// "5-HT2A/2C" is "5ht2a" and "5ht2c". The transmitter alone is "5ht".</item>
/// <item>A short name with a number is one word whether or not a hyphen stands between: PSD-95 is "psd95", IL-6 "il6", GSK-3β "gsk3beta".
/// Names that count something (day-7, phase-2) stay apart, as they are mostly written with a space.</item>
/// <item>A possessive 's is left out.</item>
/// </list>
/// </summary>
public static class WordBreaker
{
    /// <summary>Longer names before a hyphen are words of the language ("interleukin-6"), which are written with a space as often.</summary>
    private const int LongestCode = 5;

    private static readonly HashSet<string> Counted = new(StringComparer.Ordinal)
    {
        "day", "days", "week", "weeks", "year", "years", "month", "hour", "hours", "min", "phase", "grade", "type", "stage", "layer", "age",
        "part", "dose", "step", "wave", "table", "item", "items", "group", "study", "arm", "level", "class", "top", "and", "or", "to", "of",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> CountedLookup = Counted.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words of <paramref name="text"/> in order.</summary>
    public static IReadOnlyList<FoldedWord> Words(FoldedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<FoldedWord>(text.Text.Length / 6);
        var subtypes = new List<ReceptorSubtype>(4);
        var folded = text.Text.AsSpan();
        var at = 0;
        while (at < folded.Length)
        {
            if (!char.IsLetterOrDigit(folded[at]))
            {
                at++;
                continue;
            }
            if (folded[at] == '5' && TryReceptor(folded, at, subtypes, words) is > 0 and var receptorEnd)
                at = receptorEnd;
            else
                at = ReadWord(folded, at, words);
        }
        return words;
    }

    /// <summary>The words of an unfolded text, in order, without their places: what an index column or a query phrase is made of.</summary>
    public static IEnumerable<string> Words(string source) => Words(TextFolder.Fold(source)).Select(word => word.Text);

    private static int TryReceptor(ReadOnlySpan<char> folded, int at, List<ReceptorSubtype> subtypes, List<FoldedWord> words)
    {
        subtypes.Clear();
        var end = SerotoninNotation.Read(folded, at, subtypes);
        if (end < 0)
        {
            var transmitter = SerotoninNotation.ReadTransmitter(folded, at);
            if (transmitter < 0 || (transmitter < folded.Length && char.IsLetterOrDigit(folded[transmitter])))
                return -1;
            words.Add(new FoldedWord(at, transmitter, "5ht"));
            return transmitter;
        }
        foreach (var subtype in subtypes)
            words.Add(new FoldedWord(subtype.Start, subtype.End, "5ht" + subtype.Name));
        return SkipReceptorLetter(folded, end);
    }

    private static int SkipReceptorLetter(ReadOnlySpan<char> folded, int end)
    {
        if (end < folded.Length && folded[end] == 'r')
            end++;
        while (end < folded.Length && char.IsLetterOrDigit(folded[end]))
            end++;
        return end;
    }

    private static int ReadWord(ReadOnlySpan<char> folded, int at, List<FoldedWord> words)
    {
        var end = RunEnd(folded, at);
        if (JoinsNumber(folded, at, end))
        {
            var numberEnd = RunEnd(folded, end + 1);
            words.Add(new FoldedWord(at, numberEnd, string.Concat(folded[at..end], folded[(end + 1)..numberEnd])));
            return numberEnd;
        }
        words.Add(new FoldedWord(at, end, folded[at..end].ToString()));
        var possessive = end + 1 < folded.Length && folded[end] == '\'' && folded[end + 1] == 's' && RunEnd(folded, end + 1) == end + 2;
        return possessive ? end + 2 : end;
    }

    private static bool JoinsNumber(ReadOnlySpan<char> folded, int at, int end)
    {
        if (end - at > LongestCode || end + 1 >= folded.Length || folded[end] != '-' || !char.IsAsciiDigit(folded[end + 1]))
            return false;
        var name = folded[at..end];
        return !name.ContainsAnyExceptInRange('a', 'z') && !CountedLookup.Contains(name);
    }

    private static int RunEnd(ReadOnlySpan<char> folded, int at)
    {
        while (at < folded.Length && char.IsLetterOrDigit(folded[at]))
            at++;
        return at;
    }
}
