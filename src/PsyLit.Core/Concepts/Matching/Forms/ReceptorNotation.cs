using PsyLit.Core.Text;

namespace PsyLit.Core.Concepts.Matching.Forms;

/// <summary>
/// Reads receptors named by family notation, today's and older ones: 5-HT(2A), serotonin (5-HT) 2A, serotonin-S2, 5-hydroxytryptamine2,
/// 5-HT1A and 2A receptors, dopamine2, D2 dopamine receptors, D2/D3. Which subtypes are concepts, the vocabulary says.
/// </summary>
internal sealed class ReceptorNotation
{
    private static readonly string[] SerotoninNames = ["5-hydroxytryptamine", "5-hydroxytryptaminergic", "hydroxytryptamine", "serotonergic", "serotoninergic", "serotonin"];

    private static readonly string[] DopamineNouns =
    [
        "receptor", "dopamine receptor", "dopaminergic receptor", "dopamine site", "autoreceptor", "antagonis", "agonis", "partial agonis",
        "binding", "occupancy", "blockade", "blocker", "site", "dopamine binding", "like receptor",
    ];

    // The names the subtypes bore before 1994 (Hoyer et al., Pharmacol Rev 1994;46:157).
    private static readonly (string Old, string Now)[] Renamed = [("1c", "2c"), ("2f", "2b")];

    private readonly Dictionary<string, int> serotonin = new(StringComparer.Ordinal);
    private readonly Dictionary<char, int> dopamine = [];

    /// <summary>Takes a form that is such a notation; false when it is none and must be matched as it stands.</summary>
    public bool Learn(VocabularyForm form)
    {
        var text = form.Folded;
        var subtypes = new List<ReceptorSubtype>(1);
        if (SerotoninNotation.Read(text, 0, subtypes) is > 0 and var end && subtypes.Count == 1)
        {
            serotonin.TryAdd(subtypes[0].Name, form.Concept);
            if (text.AsSpan(end) is "" or "r" or " receptor")
                return true;
        }
        if (text.Length == 11 && text[0] == 'd' && text.EndsWith(" receptor", StringComparison.Ordinal))
            dopamine.TryAdd(text[1], form.Concept);
        return false;
    }

    /// <summary>
    /// Reads a notation that begins at the word start <paramref name="at"/> and adds what it names. Returns the end of the stretch that
    /// nothing shorter may claim (a subtype outside the vocabulary, 5-HT3, is not serotonin either), or -1.
    /// </summary>
    public int Read(FoldedText text, int at, List<ReceptorSubtype> subtypes, List<Candidate> found)
    {
        var folded = text.Text.AsSpan();
        return folded[at] switch
        {
            '5' or 'h' => ReadSerotonin(text, at, subtypes, found),
            's' => ReadOldSerotonin(text, at, found) is > 0 and var end ? end : ReadSerotonin(text, at, subtypes, found),
            'd' => ReadDopamine(text, at, found),
            _ => -1,
        };
    }

    private int ReadSerotonin(FoldedText text, int at, List<ReceptorSubtype> subtypes, List<Candidate> found)
    {
        var folded = text.Text.AsSpan();
        subtypes.Clear();
        var worded = false;
        var end = SerotoninNotation.Read(folded, at, subtypes);
        if (end < 0)
        {
            var name = ReadName(folded, at);
            if (name < 0)
                return -1;
            worded = folded[at] != '5' || folded[at..name].Contains("tryptamine", StringComparison.Ordinal);
            end = ReadAfterName(folded, at, name, subtypes);
            if (end < 0)
                return -1;
        }
        end = SkipReceptorLetter(folded, end);
        if (worded)
            end = SkipReceptorWord(folded, end);
        var start = at > 0 && folded[at - 1] == '(' && folded[at..end].Contains(')') && !folded[at..end].Contains('(') ? at - 1 : at;
        start = SkipInvertedHeading(folded, start);
        AddSubtypes(text, start, end, subtypes, found);
        return end;
    }

    /// <summary>The end of a name of serotonin at <paramref name="at"/>, a second name in brackets or beside it included; -1 for none.</summary>
    private static int ReadName(ReadOnlySpan<char> folded, int at)
    {
        var end = SerotoninNotation.ReadTransmitter(folded, at);
        foreach (var name in SerotoninNames)
        {
            if (end < 0 && folded[at..].StartsWith(name, StringComparison.Ordinal))
                end = at + name.Length;
        }
        if (end < 0 || end + 1 >= folded.Length)
            return end;
        var second = folded[end] == ' ' ? end + 1 : end;
        var bracket = folded[second] is '(' or '[';
        if (second + (bracket ? 1 : 0) >= folded.Length)
            return end;
        var after = SerotoninNotation.ReadTransmitter(folded, bracket ? second + 1 : second);
        if (after < 0 || second == end)
            return end;
        if (!bracket)
            return after;
        return after < folded.Length && folded[after] is ')' or ']' ? after + 1 : end;
    }

    private static int ReadAfterName(ReadOnlySpan<char> folded, int at, int name, List<ReceptorSubtype> subtypes)
    {
        foreach (var between in (ReadOnlySpan<string>)["", " type", " subtype", " receptor", " receptor type", " receptor subtype", " receptors", "-receptor", " receptor,"])
        {
            if (!folded[name..].StartsWith(between, StringComparison.Ordinal))
                continue;
            var end = SerotoninNotation.ReadSubtypes(folded, at, name + between.Length, subtypes);
            if (end > 0 && (between.Length == 0 || between.Contains("type", StringComparison.Ordinal) || subtypes[^1].Letter != '\0'))
                return end;
            subtypes.Clear();
        }
        return ReadOldMark(folded, name, subtypes, at);
    }

    /// <summary>The S of the years before 5-HT names: "serotonin-S2", "serotonin (S2)".</summary>
    private static int ReadOldMark(ReadOnlySpan<char> folded, int name, List<ReceptorSubtype> subtypes, int at)
    {
        var mark = name;
        while (mark < folded.Length && mark < name + 2 && folded[mark] is ' ' or '-' or '(')
            mark++;
        if (mark == name || mark >= folded.Length || folded[mark] != 's')
            return -1;
        var digit = mark + 1 < folded.Length && folded[mark + 1] == '-' ? mark + 2 : mark + 1;
        if (digit >= folded.Length || folded[digit] is not ('1' or '2') || (digit + 1 < folded.Length && char.IsLetterOrDigit(folded[digit + 1])))
            return -1;
        subtypes.Add(new ReceptorSubtype(folded[digit] - '0', '\0', at, digit + 1));
        return digit + 1 < folded.Length && folded[digit + 1] == ')' ? digit + 2 : digit + 1;
    }

    /// <summary>"S2 receptors", "S2 serotonin receptors": the mark before its noun.</summary>
    private int ReadOldSerotonin(FoldedText text, int at, List<Candidate> found)
    {
        var folded = text.Text.AsSpan();
        var digit = at + 1 < folded.Length && folded[at + 1] == '-' ? at + 2 : at + 1;
        if (!char.IsUpper(text.Original(at)) || digit + 2 >= folded.Length || folded[digit] != '2' || folded[digit + 1] is not (' ' or '-'))
            return -1;
        var rest = folded[(digit + 2)..];
        foreach (var noun in (ReadOnlySpan<string>)["serotonin receptor", "serotonergic receptor", "serotonin", "serotonergic", "receptor", "5-ht"])
        {
            if (!rest.StartsWith(noun, StringComparison.Ordinal) || !serotonin.TryGetValue("2", out var concept))
                continue;
            var end = SkipReceptorWord(folded, digit + 1) is var plain && plain > digit + 1 ? plain : digit + 2 + noun.Length;
            if (end < folded.Length && folded[end] == 's')
                end++;
            found.Add(new Candidate(at, end, concept, MentionRule.Notation, "S2 receptor"));
            return end;
        }
        return -1;
    }

    private void AddSubtypes(FoldedText text, int start, int end, List<ReceptorSubtype> subtypes, List<Candidate> found)
    {
        var rule = subtypes.Count > 1 ? MentionRule.Coordination : MentionRule.Notation;
        foreach (var subtype in subtypes)
        {
            var name = subtype.Name;
            foreach (var (old, now) in Renamed)
            {
                if (name == old)
                    name = now;
            }
            if (serotonin.TryGetValue(name, out var concept) && !IsAntisense(text, end))
                found.Add(new Candidate(start, end, concept, rule, "5-HT" + subtype.Name.ToUpperInvariant()));
        }
    }

    /// <summary>D2, D-2, D(2), dopamine D2, dopamine2 and lists of them, with the noun that tells a receptor from anything else so numbered.</summary>
    private int ReadDopamine(FoldedText text, int at, List<Candidate> found)
    {
        var folded = text.Text.AsSpan();
        if (dopamine.Count == 0)
            return -1;
        var named = false;
        var mark = at;
        foreach (var name in (ReadOnlySpan<string>)["dopaminergic", "dopamine"])
        {
            if (!named && folded[at..].StartsWith(name, StringComparison.Ordinal))
                (named, mark) = (true, at + name.Length);
        }
        if (named)
        {
            while (mark < folded.Length && folded[mark] is ' ' or '-' or '(')
                mark++;
        }
        var first = mark;
        var end = ReadDopamineNumbers(text, mark, named && mark <= at + 13, out var numbers);
        if (end < 0 || numbers.Length == 0)
            return -1;
        var letter = SkipReceptorLetter(folded, end);
        var noun = NounAfter(folded, letter);
        if (!named && noun < 0 && letter == end)
            return -1;
        if (named && folded[first] is not 'd' && noun < 0)
            return -1;
        end = noun > 0 ? noun : letter;
        var before = found.Count;
        foreach (var number in numbers)
        {
            if (dopamine.TryGetValue(number, out var concept))
                found.Add(new Candidate(at, end, concept, numbers.Length > 1 ? MentionRule.Coordination : MentionRule.Notation, $"D{number} receptor"));
        }
        return found.Count > before ? end : -1;
    }

    private static int ReadDopamineNumbers(FoldedText text, int at, bool bareAllowed, out string numbers)
    {
        var folded = text.Text.AsSpan();
        numbers = "";
        var end = -1;
        var next = at;
        while (true)
        {
            var digit = next;
            var lettered = digit < folded.Length && folded[digit] == 'd' && char.IsUpper(text.Original(digit));
            if (lettered)
                digit++;
            if (lettered && digit < folded.Length && folded[digit] is '-' or '(')
                digit++;
            var close = digit + 1;
            if (digit >= folded.Length || folded[digit] is < '1' or > '5' || (!lettered && !bareAllowed && end < 0))
                return end;
            if (close < folded.Length && folded[close] == ')')
                close++;
            if (close < folded.Length && char.IsLetterOrDigit(folded[close]) && folded[close] != 'r')
                return end;
            numbers += folded[digit];
            end = close;
            next = -1;
            foreach (var conjunction in (ReadOnlySpan<string>)["/", " and ", " or ", ", ", " & "])
            {
                if (next < 0 && folded[end..].StartsWith(conjunction, StringComparison.Ordinal))
                    next = end + conjunction.Length;
            }
            if (next < 0)
                return end;
            bareAllowed = folded[next - 1] == '/';
        }
    }

    private static int NounAfter(ReadOnlySpan<char> folded, int at)
    {
        if (at >= folded.Length || folded[at] is not (' ' or '-' or ')'))
            return -1;
        while (at < folded.Length && folded[at] is ' ' or '-' or ')')
            at++;
        foreach (var noun in DopamineNouns)
        {
            if (!folded[at..].StartsWith(noun, StringComparison.Ordinal))
                continue;
            var end = at + noun.Length;
            // Only the receptor belongs to the name; the others merely show that one is meant.
            if (!noun.EndsWith("receptor", StringComparison.Ordinal) || noun.StartsWith("auto", StringComparison.Ordinal))
                return at - 1;
            return end < folded.Length && folded[end] == 's' ? end + 1 : end;
        }
        return -1;
    }

    /// <summary>MeSH writes "Receptor, Serotonin, 5-HT2A": the words before belong to the name.</summary>
    private static int SkipInvertedHeading(ReadOnlySpan<char> folded, int start)
    {
        foreach (var heading in (ReadOnlySpan<string>)["receptor, serotonin, ", "receptors, serotonin, "])
        {
            if (folded[..start].EndsWith(heading, StringComparison.Ordinal))
                return start - heading.Length;
        }
        return start;
    }

    private static int SkipReceptorLetter(ReadOnlySpan<char> folded, int end)
    {
        foreach (var letter in (ReadOnlySpan<string>)["rs", "r", "-rs", "-r"])
        {
            if (folded[end..].StartsWith(letter, StringComparison.Ordinal)
                && (end + letter.Length == folded.Length || !char.IsLetterOrDigit(folded[end + letter.Length])))
                return end + letter.Length;
        }
        return end;
    }

    private static int SkipReceptorWord(ReadOnlySpan<char> folded, int end)
    {
        foreach (var word in (ReadOnlySpan<string>)[" receptors", " receptor", "-receptors", "-receptor"])
        {
            if (folded[end..].StartsWith(word, StringComparison.Ordinal)
                && (end + word.Length == folded.Length || !char.IsLetterOrDigit(folded[end + word.Length])))
                return end + word.Length;
        }
        return end;
    }

    /// <summary>HTR2A-AS1 is the antisense transcript, not the receptor.</summary>
    internal static bool IsAntisense(FoldedText text, int end) =>
        text.Text.AsSpan(end).StartsWith("-as", StringComparison.Ordinal) && char.IsUpper(text.Original(end + 1))
        && (end + 3 == text.Text.Length || !char.IsLetter(text.Text[end + 3]));
}
