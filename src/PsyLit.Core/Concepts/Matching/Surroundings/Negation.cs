using System.Collections.Frozen;

namespace PsyLit.Core.Concepts.Matching.Surroundings;

/// <summary>
/// Tells whether a negation governs a mention: a cue within the five words before it, in the same clause. What a cue denies is what
/// it reaches without crossing a word that opens another relation: "did not change after LSD" says nothing against LSD.
/// </summary>
internal static class Negation
{
    private const int Reach = 5;

    private enum Part
    {
        Cue,
        Barrier,
        Change,
        Relation,
    }

    private const int ShortestWord = 2;
    private const int LongestWord = 13;

    private static readonly string[] Cues =
    [
        "no", "not", "without", "lacked", "lacks", "lack", "lacking", "absence", "absent", "neither", "nor", "never", "cannot", "independent",
        "independently", "devoid", "n't", "didn't", "unaffected",
    ];

    private static readonly string[] Barriers =
    [
        "after", "during", "following", "but", "although", "whereas", "because", "while", "than", "by", "since", "when", "if", "only",
    ];

    // "No change in X" leaves X standing; it is the change that is denied.
    private static readonly string[] Changes =
    [
        "change", "changes", "difference", "differences", "increase", "decrease", "reduction", "alteration", "alterations", "correlation",
        "association", "improvement", "effect", "effects", "differ",
    ];

    private static readonly string[] Relations = ["in", "on", "of", "between", "with", "for"];

    private static readonly FrozenDictionary<string, Part>.AlternateLookup<ReadOnlySpan<char>> Parts =
        Cues.Select(word => (word, Part.Cue)).Concat(Barriers.Select(word => (word, Part.Barrier)))
            .Concat(Changes.Select(word => (word, Part.Change))).Concat(Relations.Select(word => (word, Part.Relation)))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

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
            var known = word.Length is >= ShortestWord and <= LongestWord && Parts.TryGetValue(word, out var found) ? found : (Part?)null;
            if (known == Part.Cue)
                return !(change && word is "no" or "not");
            if (known == Part.Barrier)
                return false;
            change |= relation && known == Part.Change;
            relation = known == Part.Relation;
            words++;
        }
        return false;
    }

    private static bool IsWord(char c) => c is (>= 'a' and <= 'z') or '\'' || char.IsLetterOrDigit(c);
}
