namespace PsyLit.Core.Text;

/// <summary>
/// Reads the words of folded text one after another, by the rules of <see cref="WordBreaker"/>. Words that stand in the text as they are
/// indexed, which is nearly all, are handed out without a copy: with one, they were a fifth of what it took to index an article.
/// </summary>
/// <param name="folded">The text of a <see cref="FoldedText"/>.</param>
internal ref struct WordReader(ReadOnlySpan<char> folded)
{
    /// <summary>Longer names before a hyphen are words of the language ("interleukin-6"), which are written with a space as often.</summary>
    private const int LongestCode = 5;

    private static readonly HashSet<string> Counted = new(StringComparer.Ordinal)
    {
        "day", "days", "week", "weeks", "year", "years", "month", "hour", "hours", "min", "phase", "grade", "type", "stage", "layer", "age",
        "part", "dose", "step", "wave", "table", "item", "items", "group", "study", "arm", "level", "class", "top", "and", "or", "to", "of",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> CountedLookup = Counted.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> folded = folded;
    private int at;

    // One notation may name several receptors ("5-HT2A/2C"), which are handed out one by one.
    private List<ReceptorSubtype>? subtypes;
    private int nextSubtype;

    /// <summary>Where the word begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, exclusive.</summary>
    public int End { get; private set; }

    /// <summary>The word to index; valid until the text goes.</summary>
    public ReadOnlySpan<char> Word { get; private set; }

    /// <summary>Goes on to the next word; false at the end of the text.</summary>
    public bool Read()
    {
        if (subtypes is not null && nextSubtype < subtypes.Count)
            return ReadSubtype();
        while (at < folded.Length && !char.IsLetterOrDigit(folded[at]))
            at++;
        if (at >= folded.Length)
            return false;
        return (folded[at] == '5' && ReadReceptor()) || ReadWord();
    }

    private bool ReadReceptor()
    {
        subtypes ??= new List<ReceptorSubtype>(4);
        subtypes.Clear();
        nextSubtype = 0;
        var end = SerotoninNotation.Read(folded, at, subtypes);
        if (end >= 0)
        {
            at = SkipReceptorLetter(end);
            return ReadSubtype();
        }

        subtypes.Clear();
        var transmitter = SerotoninNotation.ReadTransmitter(folded, at);
        if (transmitter < 0 || (transmitter < folded.Length && char.IsLetterOrDigit(folded[transmitter])))
            return false;
        return Give(at, transmitter, "5ht", transmitter);
    }

    private bool ReadSubtype()
    {
        var subtype = subtypes![nextSubtype++];
        return Give(subtype.Start, subtype.End, "5ht" + subtype.Name, at);
    }

    private bool Give(int start, int end, ReadOnlySpan<char> word, int next)
    {
        Start = start;
        End = end;
        Word = word;
        at = next;
        return true;
    }

    private readonly int SkipReceptorLetter(int end)
    {
        if (end < folded.Length && folded[end] == 'r')
            end++;
        while (end < folded.Length && char.IsLetterOrDigit(folded[end]))
            end++;
        return end;
    }

    private bool ReadWord()
    {
        var end = RunEnd(at);
        if (JoinsNumber(end))
        {
            var numberEnd = RunEnd(end + 1);
            return Give(at, numberEnd, string.Concat(folded[at..end], folded[(end + 1)..numberEnd]), numberEnd);
        }

        var possessive = end + 1 < folded.Length && folded[end] == '\'' && folded[end + 1] == 's' && RunEnd(end + 1) == end + 2;
        return Give(at, end, folded[at..end], possessive ? end + 2 : end);
    }

    private readonly bool JoinsNumber(int end)
    {
        if (end - at > LongestCode || end + 1 >= folded.Length || folded[end] != '-' || !char.IsAsciiDigit(folded[end + 1]))
            return false;
        var name = folded[at..end];
        return !name.ContainsAnyExceptInRange('a', 'z') && !CountedLookup.Contains(name);
    }

    private readonly int RunEnd(int from)
    {
        while (from < folded.Length && char.IsLetterOrDigit(folded[from]))
            from++;
        return from;
    }
}
