namespace PsyLit.Core.Agreement;

/// <summary>The 97.5% point of Student's t distribution, for 95% confidence intervals.</summary>
internal static class StudentT
{
    // By degrees of freedom from 1, as in any table of the distribution.
    private static readonly double[] Table =
    [
        12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281,
        2.2010, 2.1788, 2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860,
        2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423,
    ];

    /// <summary>The 97.5% point of the normal distribution.</summary>
    public const double Normal = 1.959964;

    public static double Point(int degreesOfFreedom)
    {
        if (degreesOfFreedom <= Table.Length)
            return Table[degreesOfFreedom - 1];
        // Cornish and Fisher's expansion (Abramowitz and Stegun 26.7.5); beyond 30 degrees of freedom right to four decimals.
        const double Z = Normal;
        double n = degreesOfFreedom;
        return Z + (((Z * Z * Z) + Z) / (4 * n)) + (((5 * Math.Pow(Z, 5)) + (16 * Z * Z * Z) + (3 * Z)) / (96 * n * n));
    }
}
