using PsyLit.Core.Concepts.Matching.Forms;
using PsyLit.Core.Text;

namespace PsyLit.Core.Concepts.Matching.Surroundings;

/// <summary>
/// A word that speaks for or against an ambiguous form. It counts where it begins a word, so that stems work ("depress"); one of at
/// most three letters must be the whole word, and an acronym must agree in case (NAC is not NAc).
/// </summary>
internal sealed class NearbyTerm
{
    private readonly string folded;
    private readonly bool wholeWord;
    private readonly bool caseCounts;
    private readonly string term;

    public NearbyTerm(string term)
    {
        this.term = term;
        folded = TextFolder.FoldToString(term);
        wholeWord = folded.Length <= 3 && folded.Length > 0 && folded.All(char.IsLetter);
        caseCounts = VocabularyForm.LooksLikeAcronym(term);
    }

    /// <summary>Characters between the form at [start, end) and the nearest occurrence outside it; int.MaxValue when there is none.</summary>
    public int Distance(FoldedText text, int from, int to, int start, int end)
    {
        var nearest = int.MaxValue;
        var characters = text.Text.AsSpan();
        if (folded.Length == 0)
            return nearest;
        for (var at = from; at < to;)
        {
            var found = characters[at..to].IndexOf(folded, StringComparison.Ordinal);
            if (found < 0)
                break;
            found += at;
            at = found + 1;
            var foundEnd = found + folded.Length;
            if ((found >= start && foundEnd <= end) || !Counts(text, found, foundEnd))
                continue;
            nearest = Math.Min(nearest, found >= end ? found - end : start >= foundEnd ? start - foundEnd : 0);
        }
        return nearest;
    }

    private bool Counts(FoldedText text, int found, int foundEnd)
    {
        var characters = text.Text;
        if (found > 0 && char.IsLetterOrDigit(characters[found - 1]) && char.IsLetterOrDigit(characters[found]))
        {
            // "2mg" is "2 mg"; apart from that a term must begin a word.
            if (!char.IsDigit(characters[found - 1]) || char.IsDigit(characters[found]))
                return false;
        }
        if (wholeWord && foundEnd < characters.Length && char.IsLetter(characters[foundEnd]))
            return false;
        // "10." stands for the beginning of a digital object identifier, not for ten milligrams and a half.
        if (term == "10." && !(foundEnd + 3 < characters.Length && characters.AsSpan(foundEnd, 4).ContainsAnyExceptInRange('0', '9') is false))
            return false;
        return !caseCounts || text.Source.AsSpan(text.SourceStart(found)).StartsWith(term, StringComparison.Ordinal);
    }
}
