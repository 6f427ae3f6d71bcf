namespace PsyLit.Core.Agreement;

/// <summary>Fleiss' kappa for two and more raters (Fleiss 1971, Psychol Bull 76:378-382), with ratings missing as Gwet (2014) generalised it.</summary>
public static class FleissKappa
{
    /// <summary>Chance is that two ratings fall into one category when each is chosen as often as all raters together chose it.</summary>
    public static Coefficient Of(Ratings ratings) => ChanceCorrected.Of(ratings, share => share);
}
