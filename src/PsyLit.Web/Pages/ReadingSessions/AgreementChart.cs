using System.Globalization;
using PsyLit.Core.Agreement;
using PsyLit.Core.ReadingSessions.Comparing;

namespace PsyLit.Web.Pages.ReadingSessions;

/// <summary>Agreement on each question as a drawing: places across in per cent of its width, as SVG takes them.</summary>
public sealed class AgreementChart
{
    /// <summary>How tall the line of one question is.</summary>
    public const int RowHeight = 34;

    private readonly double least;

    private AgreementChart(double least, IReadOnlyList<Row> rows) => (this.least, Rows) = (least, rows);

    public IReadOnlyList<Row> Rows { get; }

    public int Height => (Rows.Count * RowHeight) + 22;

    /// <summary>The marks of the scale: their place and what is written there.</summary>
    public IReadOnlyList<(string X, string Label)> Scale =>
        [.. (least < 0 ? new[] { -1, -0.5, 0, 0.5, 1 } : [0, 0.25, 0.5, 0.75, 1]).Select(value => (At(value, least), value.ToString("0.##", CultureInfo.InvariantCulture).Replace('-', '−')))];

    public static AgreementChart Of(SessionComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        // The scale reaches below nothing only when a figure does; of a few records the intervals always do.
        var least = comparison.Figures.SelectMany(figures => new[] { figures.Kappa.Value, figures.Ac1.Value }).Any(value => value < 0) ? -1.0 : 0.0;
        return new AgreementChart(least, [.. comparison.Session.Criteria.Zip(comparison.Figures, (criterion, figures) =>
            new Row(criterion.Position, criterion.Question, Point(figures.Percent, least), Point(figures.Kappa, least), Point(figures.Ac1, least), At(0, least)))]);
    }

    private static Mark? Point(Coefficient figure, double least) => figure.Value is not { } value
        ? null
        : new Mark(At(value, least), figure.Low is { } low ? At(low, least) : null, figure.High is { } high ? At(high, least) : null);

    // A margin at both ends, so that marks on the edge are whole.
    private static string At(double value, double least) =>
        Math.Round(2 + (96 * (Math.Clamp(value, least, 1) - least) / (1 - least)), 2).ToString(CultureInfo.InvariantCulture) + "%";

    /// <summary>A figure.</summary>
    /// <param name="X">Where it is.</param>
    /// <param name="Low">Where its interval begins; null without one.</param>
    /// <param name="High">Where it ends.</param>
    public sealed record Mark(string X, string? Low, string? High);

    /// <summary>A question.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Question">Its wording.</param>
    /// <param name="Percent">Percent agreement; null when undefined.</param>
    /// <param name="Kappa">Kappa.</param>
    /// <param name="Ac1">AC1.</param>
    /// <param name="Zero">Where nothing is.</param>
    public sealed record Row(int Number, string Question, Mark? Percent, Mark? Kappa, Mark? Ac1, string Zero);
}
