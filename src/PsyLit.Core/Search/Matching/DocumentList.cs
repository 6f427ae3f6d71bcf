namespace PsyLit.Core.Search.Matching;

/// <summary>Articles of one segment in ascending order, perhaps with what each is worth. The arrays are lent by an <see cref="IndexLook"/>.</summary>
/// <param name="Documents">Their numbers in the segment.</param>
/// <param name="Scores">In the same order; null when nobody asked.</param>
/// <param name="Count">How many of the places are used.</param>
internal readonly record struct DocumentList(int[] Documents, float[]? Scores, int Count)
{
    public static DocumentList Empty { get; } = new([], null, 0);

    /// <summary>The articles used.</summary>
    public ReadOnlySpan<int> Used => Documents.AsSpan(0, Count);

    /// <summary>The worth of the article at a place.</summary>
    public float ScoreAt(int place) => Scores is null ? 0 : Scores[place];
}
