using System.Globalization;
using PsyLit.Core.Agreement;

namespace PsyLit.Core.ReadingSessions.Minutes;

/// <summary>Figures of agreement as text.</summary>
public static class AgreementWords
{
    /// <summary>How they are computed, as sentences.</summary>
    public static IReadOnlyList<string> Method { get; } =
    [
        "All figures are of the answers as they stood at the reveal, which were given unseen. What was changed or added afterwards does not count.",
        "Percent agreement is the share of pairs of readers who answered alike, averaged over the records that at least two answered. Its interval is Wilson’s for two readers, else that of a mean over records.",
        "κ takes off what chance would do. With two readers it is Cohen’s (1960), with the standard error of Fleiss, Cohen and Everitt (1969); with more it is Fleiss’ (1971), with missing answers as in Gwet (2014). κ falls when nearly all records get the same answer, however much readers agree.",
        "AC1 is Gwet’s coefficient (2008; with missing answers and standard error as in Gwet 2014), which does not fall in that case.",
        "Intervals are of 95%. From few records they are wide; where all agree, none can be given.",
    ];

    /// <summary>A share as a percentage: "83%"; "–" when it is not defined.</summary>
    public static string Percent(Coefficient figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value * 100:0}%") : "–";
    }

    /// <summary>The interval of a share: "44% to 97%"; null without one.</summary>
    public static string? PercentInterval(Coefficient figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure is { Low: { } low, High: { } high } ? string.Create(CultureInfo.InvariantCulture, $"{low * 100:0}% to {high * 100:0}%") : null;
    }

    /// <summary>A coefficient with two decimals: "0.70", "−0.02"; "–" when it is not defined.</summary>
    public static string Number(Coefficient figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Value is { } value ? Number(value) : "–";
    }

    /// <summary>The interval of a coefficient: "0.56 to 0.84"; null without one.</summary>
    public static string? Interval(Coefficient figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure is { Low: { } low, High: { } high } ? $"{Number(low)} to {Number(high)}" : null;
    }

    // A figure that rounds to nothing has no sign.
    private static string Number(double value) => (Math.Round(value, 2) is var rounded && rounded == 0 ? 0 : rounded).ToString("0.00", CultureInfo.InvariantCulture).Replace('-', '−');
}
