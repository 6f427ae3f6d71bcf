namespace PsyLit.Core.Imports.Matching;

/// <summary>
/// How alike two titles are: the Sørensen-Dice coefficient of the sets of three-letter pieces of their folded letters, from 0 to 1.
/// A wrong letter costs three pieces of a hundred, an added subtitle half of them; order of far parts does not count.
/// </summary>
public sealed class TitleLikeness
{
    // Titles of one work that was renamed on the way to print keep more than this; two works of one field seldom do.
    private const double ClearlyDifferent = 0.5;

    private readonly int[] pieces;

    /// <param name="letters">Folded letters and digits only (<see cref="MatchKey.Letters"/>).</param>
    public TitleLikeness(ReadOnlySpan<char> letters)
    {
        var all = new int[Math.Max(0, letters.Length - 2)];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = HashCode.Combine(letters[i], letters[i + 1], letters[i + 2]);
        }

        Array.Sort(all);
        pieces = all;
        var count = 0;
        foreach (var piece in all)
        {
            if (count == 0 || all[count - 1] != piece)
            {
                all[count++] = piece;
            }
        }

        Array.Resize(ref pieces, count);
    }

    /// <summary>What most comparisons can end with.</summary>
    public TitleSketch Sketch => new(pieces);

    /// <summary>The title's pieces as evenly spread numbers, each once.</summary>
    public ReadOnlySpan<int> Pieces => pieces;

    /// <summary>1 for equal titles, 0 for titles without a common piece or too short to have any.</summary>
    public double To(TitleLikeness other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (common, i, j) = (0, 0, 0);
        while (i < pieces.Length && j < other.pieces.Length)
        {
            var order = pieces[i].CompareTo(other.pieces[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return pieces.Length + other.pieces.Length == 0 ? 0 : 2.0 * common / (pieces.Length + other.pieces.Length);
    }

    /// <summary>True for two titles that no one would take for one: little in common, and neither is the beginning or a part of the other.</summary>
    public static bool AreClearlyDifferent(string? first, string? second)
    {
        var (ours, theirs) = (MatchKey.Letters(first), MatchKey.Letters(second));
        return ours.Length > 0 && theirs.Length > 0
            && !ours.Contains(theirs, StringComparison.Ordinal) && !theirs.Contains(ours, StringComparison.Ordinal)
            && new TitleLikeness(ours).To(new TitleLikeness(theirs)) < ClearlyDifferent;
    }
}
