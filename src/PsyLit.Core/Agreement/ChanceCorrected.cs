namespace PsyLit.Core.Agreement;

/// <summary>Measures for two and more raters that correct pairwise agreement for chance, with ratings missing (Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed., section 5.2 and 5.3).</summary>
internal static class ChanceCorrected
{
    /// <summary>The measure, with its variance over items.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="weight">What choosing a category adds to the agreement by chance, from the share with which it is chosen; chance is the sum of share times weight.</param>
    public static Coefficient Of(Ratings ratings, Func<double, double> weight)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var items = ratings.Counts();
        var compared = items.Count(counts => counts.Sum() >= 2);
        if (compared == 0)
            return Coefficient.None(0, Coefficient.NoPairs);
        var shares = Enumerable.Range(0, ratings.Categories).Select(category => items.Average(counts => counts[category] / (double)counts.Sum())).ToArray();
        var observed = items.Where(counts => counts.Sum() >= 2).Average(PercentAgreement.AgreeingPairs);
        var expected = shares.Sum(share => share * weight(share));
        if (1 - expected < 1e-12)
            return Coefficient.None(compared, Coefficient.OneCategory);
        var value = (observed - expected) / (1 - expected);
        if (items.Count < 2)
            return new(value, null, null, null, compared, null);

        double Deviation(int[] counts)
        {
            double raters = counts.Sum();
            var own = raters < 2 ? 0 : (double)items.Count / compared * (PercentAgreement.AgreeingPairs(counts) - expected) / (1 - expected);
            var chance = counts.Select((count, category) => count * weight(shares[category])).Sum() / raters;
            return own - (2 * (1 - value) * (chance - expected) / (1 - expected)) - value;
        }

        var variance = items.Sum(counts => Math.Pow(Deviation(counts), 2)) / (items.Count * (items.Count - 1.0));
        return Coefficient.Around(value, variance, StudentT.Point(items.Count - 1), compared);
    }
}
