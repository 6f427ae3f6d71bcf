namespace PsyLit.Core.Agreement;

/// <summary>Gwet's AC1 for two and more raters (Gwet 2008, Br J Math Stat Psychol 61:29-48; with ratings missing, Gwet 2014).</summary>
/// <remarks>Unlike kappa it does not fall when nearly all items belong to one category (the kappa paradox, Feinstein and Cicchetti 1990).</remarks>
public static class GwetAc1
{
    /// <summary>Chance is that of a rating made at random: the sum of share (1 - share) over categories, divided by their number less one.</summary>
    public static Coefficient Of(Ratings ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        return ChanceCorrected.Of(ratings, share => (1 - share) / (ratings.Categories - 1.0));
    }
}
