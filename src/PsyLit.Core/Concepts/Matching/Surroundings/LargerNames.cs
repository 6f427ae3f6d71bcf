using PsyLit.Core.Text;

namespace PsyLit.Core.Concepts.Matching.Surroundings;

/// <summary>The phrases within which a concept's forms mean something else: NET within "net effect". Few concepts have any.</summary>
internal sealed class LargerNames
{
    private readonly string[]?[] byConcept;

    public LargerNames(Vocabulary vocabulary)
    {
        byConcept = [.. vocabulary.Concepts.Select(concept => concept.NotWithin.Count == 0 ? null : concept.NotWithin.Select(TextFolder.FoldToString).Where(phrase => phrase.Length > 0).ToArray())];
        IsEmpty = byConcept.All(phrases => phrases is null);
    }

    public bool IsEmpty { get; }

    /// <summary>True when one of the concept's phrases stands around the candidate, in the text's own hyphens and spaces.</summary>
    public bool Cover(FoldedText text, Candidate candidate)
    {
        foreach (var phrase in byConcept[candidate.Concept] ?? [])
        {
            for (var at = Math.Max(0, candidate.End - phrase.Length - 1); at <= candidate.Start; at++)
            {
                if (StandsAt(text.Text, at, phrase) && at + phrase.Length >= candidate.End - 1)
                    return true;
            }
        }

        return false;
    }

    private static bool StandsAt(string folded, int at, string phrase)
    {
        if (at + phrase.Length > folded.Length || (at > 0 && char.IsLetterOrDigit(folded[at - 1]) && char.IsLetterOrDigit(phrase[0])))
            return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            if (Separator(folded[at + i]) != Separator(phrase[i]))
                return false;
        }

        var end = at + phrase.Length;
        if (end < folded.Length && folded[end] == 's')
            end++;
        return end >= folded.Length || !char.IsLetterOrDigit(folded[end]) || !char.IsLetterOrDigit(phrase[^1]);
    }

    private static char Separator(char c) => c == '-' ? ' ' : c;
}
