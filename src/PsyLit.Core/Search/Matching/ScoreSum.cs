using System.Numerics;

namespace PsyLit.Core.Search.Matching;

/// <summary>Sums up what articles of one segment are worth, in whatever order they come.</summary>
internal sealed class ScoreSum
{
    private readonly IndexLook look;
    private readonly int[] bits;
    private readonly int words;
    private readonly float[]? sums;

    public ScoreSum(IndexLook look, int documents, bool isRanked)
    {
        this.look = look;
        words = (documents + 31) / 32;
        bits = look.Numbers(words);
        bits.AsSpan(0, words).Clear();
        if (isRanked)
        {
            sums = look.Scores(documents);
            sums.AsSpan(0, documents).Clear();
        }
    }

    public void Add(int document, float score)
    {
        bits[document >> 5] |= 1 << document;
        if (sums is not null)
            sums[document] += score;
    }

    /// <summary>The articles added, in order, with their sums as they are or as <paramref name="worth"/> makes of them.</summary>
    public DocumentList ToList(Func<float, float>? worth = null)
    {
        var count = 0;
        for (var word = 0; word < words; word++)
            count += BitOperations.PopCount((uint)bits[word]);
        var documents = look.Numbers(count);
        var scores = sums is null ? null : look.Scores(count);
        var at = 0;
        for (var word = 0; word < words; word++)
        {
            for (var rest = (uint)bits[word]; rest != 0; rest &= rest - 1)
            {
                var document = (word * 32) + BitOperations.TrailingZeroCount(rest);
                if (scores is not null)
                    scores[at] = worth is null ? sums![document] : worth(sums![document]);
                documents[at++] = document;
            }
        }

        return new DocumentList(documents, scores, count);
    }
}
