namespace PsyLit.Core.Agreement;

/// <summary>How far raters agree, measured in the ways that readers of reviews ask for.</summary>
/// <param name="Percent">Agreement without a correction for chance.</param>
/// <param name="Kappa">Cohen's kappa for two raters, Fleiss' for more.</param>
/// <param name="KappaName">Which of them it is: "Cohen’s κ".</param>
/// <param name="Ac1">Gwet's AC1.</param>
/// <param name="Raters">How many raters there were.</param>
public sealed record AgreementFigures(Coefficient Percent, Coefficient Kappa, string KappaName, Coefficient Ac1, int Raters)
{
    /// <summary>Items with at least two ratings.</summary>
    public int Items => Percent.Items;

    public static AgreementFigures Of(Ratings ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var kappa = ratings.Raters == 2 ? CohenKappa.Of(ratings) : FleissKappa.Of(ratings);
        return new(PercentAgreement.Of(ratings), kappa, ratings.Raters == 2 ? "Cohen’s κ" : "Fleiss’ κ", GwetAc1.Of(ratings), ratings.Raters);
    }
}
