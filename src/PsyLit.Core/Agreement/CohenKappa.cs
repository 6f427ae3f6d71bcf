namespace PsyLit.Core.Agreement;

/// <summary>Cohen's kappa for two raters (Cohen 1960, Educ Psychol Meas 20:37-46): what they agree in beyond chance, where chance is each rater's own habits.</summary>
public static class CohenKappa
{
    /// <summary>Over the items that both rated. The standard error is that of Fleiss, Cohen and Everitt (1969, Psychol Bull 72:323-327).</summary>
    /// <exception cref="ArgumentException">There are more or fewer than two raters.</exception>
    public static Coefficient Of(Ratings ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        if (ratings.Raters != 2)
            throw new ArgumentException("Cohen's kappa compares two raters.", nameof(ratings));
        var pairs = ratings.Items.Where(item => item[0] is not null && item[1] is not null).Select(item => (First: item[0]!.Value, Second: item[1]!.Value)).ToList();
        if (pairs.Count == 0)
            return Coefficient.None(0, Coefficient.NoPairs);
        var shares = new double[ratings.Categories, ratings.Categories];
        foreach (var (first, second) in pairs)
            shares[first, second] += 1.0 / pairs.Count;
        var rows = Sums(ratings.Categories, (at, other) => shares[at, other]);
        var columns = Sums(ratings.Categories, (at, other) => shares[other, at]);
        var observed = Enumerable.Range(0, ratings.Categories).Sum(at => shares[at, at]);
        var expected = Enumerable.Range(0, ratings.Categories).Sum(at => rows[at] * columns[at]);
        if (1 - expected < 1e-12)
            return Coefficient.None(pairs.Count, Coefficient.OneCategory);
        var kappa = (observed - expected) / (1 - expected);
        return Coefficient.Around(kappa, Variance(shares, rows, columns, kappa, expected, pairs.Count), StudentT.Normal, pairs.Count);
    }

    private static double Variance(double[,] shares, double[] rows, double[] columns, double kappa, double expected, int items)
    {
        double same = 0, other = 0;
        for (var first = 0; first < rows.Length; first++)
        {
            for (var second = 0; second < rows.Length; second++)
            {
                if (first == second)
                    same += shares[first, first] * Math.Pow(1 - ((rows[first] + columns[first]) * (1 - kappa)), 2);
                else
                    other += shares[first, second] * Math.Pow(columns[first] + rows[second], 2);
            }
        }

        return (same + (Math.Pow(1 - kappa, 2) * other) - Math.Pow(kappa - (expected * (1 - kappa)), 2)) / (items * Math.Pow(1 - expected, 2));
    }

    private static double[] Sums(int categories, Func<int, int, double> share) =>
        [.. Enumerable.Range(0, categories).Select(at => Enumerable.Range(0, categories).Sum(other => share(at, other)))];
}
