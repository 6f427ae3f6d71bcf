namespace PsyLit.Core.Search.Queries;

/// <summary>How far two words are from one another.</summary>
internal static class EditDistance
{
    /// <summary>
    /// Letters to add, take away, change or swap with their neighbour to make one word of the other (optimal string alignment);
    /// <paramref name="most"/> + 1 as soon as it is more than that.
    /// </summary>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return most + 1;
        Span<int> rows = stackalloc int[3 * 65];
        var width = other.Length + 1;
        if (width > 65)
            rows = new int[3 * width];
        var before = rows[..width];
        var above = rows.Slice(width, width);
        var current = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++)
            above[j] = j;

        for (var i = 1; i <= one.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var changed = one[i - 1] == other[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(above[j], current[j - 1]) + 1, above[j - 1] + changed);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                least = Math.Min(least, current[j]);
            }

            if (least > most)
                return most + 1;
            var free = before;
            before = above;
            above = current;
            current = free;
        }

        return Math.Min(above[width - 1], most + 1);
    }
}
