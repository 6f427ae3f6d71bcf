namespace PsyLit.Core.Concepts.Matching;

/// <summary>
/// Tells whether a negation governs a mention: a cue within the five words before it, in the same clause. What a cue denies is what
/// it reaches without crossing a word that opens another relation: "did not change after LSD" says nothing against LSD.
/// </summary>
internal static class Negation
{
    private const int Reach = 5;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Cues = Set(
        "no", "not", "without", "lacked", "lacks", "lack", "lacking", "absence", "absent", "neither", "nor", "never", "cannot", "independent",
        "independently", "devoid", "n't", "didn't", "unaffected");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Barriers = Set(
        "after", "during", "following", "but", "although", "whereas", "because", "while", "than", "by", "since", "when", "if", "only");

    // "No change in X" leaves X standing; it is the change that is denied.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Changes = Set(
        "change", "changes", "difference", "differences", "increase", "decrease", "reduction", "alteration", "alterations", "correlation",
        "association", "improvement", "effect", "effects", "differ");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Relations = Set("in", "on", "of", "between", "with", "for");

    /// <summary>Whether the mention that begins at <paramref name="start"/> of the folded text is denied.</summary>
    public static bool Governs(ReadOnlySpan<char> folded, int start)
    {
        var at = start;
        var relation = false;
        var change = false;
        for (var words = 0; words < Reach;)
        {
            while (at > 0 && !IsWord(folded[at - 1]))
            {
                if (folded[at - 1] is '.' or ';' or ':' or '?' or '!' && (at == folded.Length || folded[at] == ' '))
                    return false;
                at--;
            }
            if (at == 0)
                return false;
            var end = at;
            while (at > 0 && IsWord(folded[at - 1]))
                at--;
            var word = folded[at..end];
            if (Cues.Contains(word))
                return !(change && word is "no" or "not");
            if (Barriers.Contains(word))
                return false;
            change |= relation && Changes.Contains(word);
            relation = Relations.Contains(word);
            words++;
        }
        return false;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '\'';

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] words) =>
        new HashSet<string>(words, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
