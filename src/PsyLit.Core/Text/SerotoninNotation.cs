namespace PsyLit.Core.Text;

/// <summary>
/// Reads the notations of serotonin receptors in folded text: 5-HT2A, 5HT2A, 5-HT 2A, 5-HT(2A), (5HT)2A, 5-HT-2A and lists of
/// subtypes (5-HT2A/2C, 5-HT2A/C, 5-HT1A and 2A). Shared by the word breaker, which makes each subtype one word, and the vocabulary.
/// </summary>
public static class SerotoninNotation
{
    /// <summary>
    /// Reads a notation that begins at <paramref name="at"/> with its "5". Subtypes are added to <paramref name="subtypes"/> in order.
    /// </summary>
    /// <returns>The end of the whole notation, exclusive; -1 when there is none, "5-HT" without a subtype included.</returns>
    public static int Read(ReadOnlySpan<char> text, int at, List<ReceptorSubtype> subtypes)
    {
        ArgumentNullException.ThrowIfNull(subtypes);
        var after = ReadTransmitter(text, at);
        if (after < 0)
            return -1;
        if (after < text.Length && text[after] == ')' && at > 0 && text[at - 1] == '(')
            after++;
        return ReadSubtypes(text, at, after, subtypes);
    }

    /// <summary>The end of "5-HT" in any of its spellings at <paramref name="at"/>; -1 when something else stands there.</summary>
    public static int ReadTransmitter(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] != '5')
            return -1;
        var ht = SkipSeparators(text, at + 1, 2);
        return ht + 1 < text.Length && text[ht] == 'h' && text[ht + 1] == 't' ? ht + 2 : -1;
    }

    /// <summary>
    /// Reads the subtypes that follow a name ("5-HT", "serotonin", "5-hydroxytryptamine") ending at <paramref name="after"/>, the
    /// name itself beginning at <paramref name="at"/>. Returns the end, or -1.
    /// </summary>
    public static int ReadSubtypes(ReadOnlySpan<char> text, int at, int after, List<ReceptorSubtype> subtypes)
    {
        ArgumentNullException.ThrowIfNull(subtypes);
        var digit = SkipSeparators(text, after, 2);
        var spaced = digit > after && text[digit - 1] == ' ';
        var open = Opening(text, digit);
        if (open)
        {
            digit++;
            if (digit < text.Length && text[digit] == ' ')
                digit++;
        }
        var end = ReadSubtype(text, digit, out var family, out var letter);
        if (end < 0)
            return -1;
        var closed = Closing(text, end);
        // "5-HT (2 mg/kg)" and "5-HT 2 h later" name no receptor: a bare digit after a space needs its noun.
        if (letter == '\0' && spaced && !NamesReceptor(text, closed ? end + 1 : end))
            return -1;
        var first = subtypes.Count;
        subtypes.Add(new ReceptorSubtype(family, letter, at, end));
        if (open && closed)
            end++;
        var last = ReadRest(text, end, family, open && !closed, subtypes);
        if (open && !closed && last < 0)
        {
            subtypes.RemoveRange(first, subtypes.Count - first);
            return -1;
        }
        return last;
    }

    /// <summary>The rest of a list: "/2C", "/C", ", 2B and 2C". Returns where it ends; -1 when a bracket stays open.</summary>
    private static int ReadRest(ReadOnlySpan<char> text, int end, int family, bool open, List<ReceptorSubtype> subtypes)
    {
        while (ReadConjunction(text, end, out var next, out var slash))
        {
            var bracket = Opening(text, next);
            var start = bracket ? next + 1 : next;
            if (ReadTransmitter(text, start) >= 0)
                break;
            var after = ReadSubtype(text, start, out var nextFamily, out var letter);
            if (after < 0 && slash && start < text.Length && text[start] is >= 'a' and <= 'f' && Ends(text, start + 1))
                (after, nextFamily, letter) = (start + 1, family, text[start]);
            // After a word or comma "2" may count anything; after a slash it goes on with the name.
            if (after < 0 || (letter == '\0' && !slash) || (bracket && !Closing(text, after)))
                break;
            subtypes.Add(new ReceptorSubtype(nextFamily, letter, start, after));
            family = nextFamily;
            end = bracket ? after + 1 : after;
        }
        if (!open)
            return end;
        return Closing(text, end) ? end + 1 : -1;
    }

    private static int ReadSubtype(ReadOnlySpan<char> text, int at, out int family, out char letter)
    {
        (family, letter) = (0, '\0');
        if (at >= text.Length || text[at] is < '1' or > '7')
            return -1;
        family = text[at] - '0';
        if (Ends(text, at + 1))
            return at + 1;
        if (text[at + 1] is >= 'a' and <= 'f' && Ends(text, at + 2))
        {
            letter = text[at + 1];
            return at + 2;
        }
        return -1;
    }

    private static bool ReadConjunction(ReadOnlySpan<char> text, int at, out int next, out bool slash)
    {
        slash = false;
        foreach (var word in (ReadOnlySpan<string>)["/", " / ", ", and ", " and ", " or ", " & ", ", ", ",", " and/or "])
        {
            if (!text[at..].StartsWith(word, StringComparison.Ordinal))
                continue;
            next = at + word.Length;
            slash = word.Contains('/') && word.Length < 4;
            return true;
        }
        next = at;
        return false;
    }

    private static bool NamesReceptor(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] is not (' ' or '-'))
            return false;
        var rest = text[(at + 1)..];
        foreach (var noun in (ReadOnlySpan<string>)["receptor", "site", "binding", "agonis", "antagonis", "serotonin", "family", "subtype", "recognition"])
        {
            if (rest.StartsWith(noun, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>A name may end here: no letter or digit follows, but for the R of "receptor" (5-HT2AR, 5-HT2Rs).</summary>
    private static bool Ends(ReadOnlySpan<char> text, int at)
    {
        if (at < text.Length && text[at] == 'r')
            at += at + 1 < text.Length && text[at + 1] == 's' ? 2 : 1;
        return at >= text.Length || !char.IsLetterOrDigit(text[at]);
    }

    private static int SkipSeparators(ReadOnlySpan<char> text, int at, int most)
    {
        for (var skipped = 0; skipped < most && at < text.Length && text[at] is '-' or ' '; skipped++)
            at++;
        return at;
    }

    private static bool Opening(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] is '(' or '[';

    private static bool Closing(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] is ')' or ']';
}
