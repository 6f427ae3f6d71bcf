namespace PsyLit.Benchmarks.Hiding;

/// <summary>The rank test of Mann and Whitney (1947) for two samples, two-sided, by the normal approximation with ties; good from some twenty values on.</summary>
internal static class RankTest
{
    /// <summary>How probable ranks as different as these are when both samples come from one distribution.</summary>
    public static double Of(IReadOnlyList<double> one, IReadOnlyList<double> other)
    {
        var all = one.Select(value => (Value: value, IsOne: true)).Concat(other.Select(value => (Value: value, IsOne: false))).OrderBy(pair => pair.Value).ToList();
        var (ranks, ties) = (0.0, 0.0);
        for (var at = 0; at < all.Count;)
        {
            var end = at;
            while (end < all.Count && all[end].Value == all[at].Value)
                end++;
            double tied = end - at;
            ties += (tied * tied * tied) - tied;
            // Equal values share the middle of their ranks, counted from 1.
            ranks += (at + end + 1) / 2.0 * all.Skip(at).Take(end - at).Count(pair => pair.IsOne);
            at = end;
        }

        double n = one.Count, m = other.Count, total = n + m;
        var u = ranks - (n * (n + 1) / 2);
        var deviation = Math.Sqrt(n * m / 12 * (total + 1 - (ties / (total * (total - 1)))));
        return deviation == 0 ? 1 : 2 * Tail(Math.Abs(u - (n * m / 2)) / deviation);
    }

    // The upper tail of the normal distribution: Abramowitz and Stegun 26.2.17, wrong by less than 1e-7.
    private static double Tail(double z)
    {
        var t = 1 / (1 + (0.2316419 * z));
        return Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) * t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
    }
}
