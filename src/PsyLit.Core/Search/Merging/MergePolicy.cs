namespace PsyLit.Core.Search.Merging;

/// <summary>Says which segments are to be merged, so that there are never many.</summary>
/// <remarks>
/// Neighbours of about one size become one of the next: an article of a large import is written again twice on its way into a segment of 100,000,
/// and a library of a million has some twenty segments.
/// </remarks>
internal static class MergePolicy
{
    /// <summary>The most articles of a segment made by merging.</summary>
    public const int Largest = 200_000;

    /// <summary>The most articles that are merged by whoever writes, which takes a tenth of a second.</summary>
    public const int LargestAtOnce = 4096;

    // Segments of fewer articles than the limit are merged when so many lie side by side. What an import writes at a time waits for more
    // neighbours than what people change: merging was a tenth of what an import cost.
    private static readonly (int Limit, int Neighbours)[] Sizes = [(64, 8), (512, 8), (8192, 12), (100_000, 8)];

    /// <summary>The next segments to be merged; null when none are due.</summary>
    /// <param name="documents">Articles of each segment.</param>
    /// <param name="most">The most articles that they may have together.</param>
    public static Range? Due(IReadOnlyList<int> documents, int most)
    {
        foreach (var (limit, neighbours) in Sizes)
        {
            var first = 0;
            for (var place = 0; place <= documents.Count; place++)
            {
                if (place < documents.Count && documents[place] < limit)
                    continue;
                if (Fitting(documents, first, place, most) is var count && count >= neighbours)
                    return first..(first + count);
                first = place + 1;
            }
        }

        return null;
    }

    // Those at the beginning that have no more articles together than may be merged: while an import runs, more may wait than that.
    private static int Fitting(IReadOnlyList<int> documents, int first, int end, int most)
    {
        var place = first;
        for (var sum = 0; place < end && (sum += documents[place]) <= most; place++)
        {
        }

        return place - first;
    }
}
