namespace PsyLit.Core.Agreement;

/// <summary>A measure of agreement with how sure it is.</summary>
/// <param name="Value">The measure; at most 1 for perfect agreement, 0 for what chance gives, below it for less (percent agreement has no correction for chance). Null when it is not defined.</param>
/// <param name="StandardError">Its standard error; null when it is not defined or nothing varies.</param>
/// <param name="Low">Lower end of the 95% confidence interval; null without one.</param>
/// <param name="High">Upper end.</param>
/// <param name="Items">Items with at least two ratings, on which it rests.</param>
/// <param name="Undefined">Why there is no value, as a sentence; null when there is one.</param>
public sealed record Coefficient(double? Value, double? StandardError, double? Low, double? High, int Items, string? Undefined)
{
    internal const string NoPairs = "Nobody but one reader answered any of it, so there is nothing to compare.";

    internal const string OneCategory = "Everybody always gave the same answer. Agreement by chance would then be certain, and this measure is not defined.";

    internal static Coefficient None(int items, string why) => new(null, null, null, null, items, why);

    /// <summary>A value with an interval of so many standard errors around it, cut at the ends of what the measure can be: -1 and 1, unless ratings are missing and it is below -1 itself.</summary>
    internal static Coefficient Around(double value, double variance, double errors, int items, double least = -1)
    {
        var error = Math.Sqrt(Math.Max(0, variance));
        // Where nothing varies the formula says that there is no doubt, which from a handful of items is not so: better no interval.
        return error < 1e-9 || double.IsNaN(error)
            ? new(value, null, null, null, items, null)
            : new(value, error, Math.Max(Math.Min(least, value), value - (errors * error)), Math.Min(1, value + (errors * error)), items, null);
    }
}
