namespace PsyLit.Core.Agreement;

/// <summary>The share of pairs of ratings of the same item that agree, averaged over items: what chance would do is not taken off.</summary>
public static class PercentAgreement
{
    /// <summary>Between 0 and 1. The interval is Wilson's for two raters (1927), for more that of a mean over items (Gwet 2014, section 5.3).</summary>
    public static Coefficient Of(Ratings ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var shares = ratings.Counts().Where(counts => counts.Sum() >= 2).Select(AgreeingPairs).ToList();
        if (shares.Count == 0)
            return Coefficient.None(0, Coefficient.NoPairs);
        var mean = shares.Average();
        if (ratings.Raters == 2)
            return Wilson(mean, shares.Count);
        var variance = shares.Count < 2 ? 0 : shares.Sum(share => Math.Pow(share - mean, 2)) / (shares.Count * (shares.Count - 1.0));
        return Coefficient.Around(mean, variance, shares.Count < 2 ? 0 : StudentT.Point(shares.Count - 1), shares.Count, least: 0);
    }

    /// <summary>The share of the pairs of ratings of one item that agree.</summary>
    internal static double AgreeingPairs(int[] counts)
    {
        double raters = counts.Sum();
        return counts.Sum(count => count * (count - 1.0)) / (raters * (raters - 1));
    }

    private static Coefficient Wilson(double share, int items)
    {
        const double Z = StudentT.Normal;
        var middle = (share + (Z * Z / (2 * items))) / (1 + (Z * Z / items));
        var half = Z / (1 + (Z * Z / items)) * Math.Sqrt((share * (1 - share) / items) + (Z * Z / (4.0 * items * items)));
        return new(share, Math.Sqrt(share * (1 - share) / items), Math.Max(0, middle - half), Math.Min(1, middle + half), items, null);
    }
}
