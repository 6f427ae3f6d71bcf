namespace PsyLit.Core.Search.Segments;

/// <summary>Says which segments are to be merged, so that there are never many.</summary>
/// <remarks>
/// Eight neighbours of about one size become one of the next: an article is written again three times on its way into a segment of 100,000,
/// and a library of a million has some twenty segments. Larger ones are left alone, because merging them would keep other writers waiting.
/// </remarks>
internal static class MergePolicy
{
    private const int Neighbours = 8;
    private const int SmallestLimit = 64;

    /// <summary>The most articles of a segment made by merging.</summary>
    private const int Largest = 200_000;

    /// <summary>The next segments to be merged; null when none are due.</summary>
    /// <param name="documents">Articles of each segment.</param>
    public static Range? Due(IReadOnlyList<int> documents)
    {
        for (var limit = SmallestLimit; limit < Largest; limit *= Neighbours)
        {
            var first = 0;
            for (var place = 0; place <= documents.Count; place++)
            {
                if (place < documents.Count && documents[place] < limit)
                    continue;
                if (place - first >= Neighbours && documents.Skip(first).Take(place - first).Sum() <= Largest)
                    return first..place;
                first = place + 1;
            }
        }

        return null;
    }
}
