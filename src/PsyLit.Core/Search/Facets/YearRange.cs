using System.Globalization;

namespace PsyLit.Core.Search.Facets;

/// <summary>Years from one to another, both counted, as a value of <see cref="Facet.Year"/>: <c>2019</c>, <c>2019..2024</c>, <c>2019..</c>, <c>..2024</c>.</summary>
/// <param name="From">The first year.</param>
/// <param name="To">The last; never before the first.</param>
public readonly record struct YearRange(int From, int To)
{
    /// <summary>The first year that a range may name.</summary>
    public const int First = 1;

    /// <summary>The last.</summary>
    public const int Last = 9999;

    private const string Dots = "..";

    /// <summary>True when no year is too early.</summary>
    public bool IsOpenBefore => From <= First;

    /// <summary>True when no year is too late.</summary>
    public bool IsOpenAfter => To >= Last;

    /// <summary>Reads a value; years have four digits, and the earlier may stand on either side.</summary>
    public static bool TryParse(string? value, out YearRange range)
    {
        range = default;
        if (string.IsNullOrEmpty(value))
            return false;
        var dots = value.IndexOf(Dots, StringComparison.Ordinal);
        var (left, right) = dots < 0 ? (value, value) : (value[..dots], value[(dots + Dots.Length)..]);
        if (left.Length + right.Length == 0 || !TryYear(left, First, out var from) || !TryYear(right, Last, out var to))
            return false;
        range = new YearRange(Math.Min(from, to), Math.Max(from, to));
        return true;
    }

    /// <summary>True when the year lies in it.</summary>
    public bool Has(int year) => year >= From && year <= To;

    /// <summary>The value as <see cref="TryParse"/> reads it.</summary>
    public override string ToString() => From == To
        ? Year(From)
        : $"{(IsOpenBefore ? "" : Year(From))}{Dots}{(IsOpenAfter ? "" : Year(To))}";

    private static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    // An end that is left out is open.
    private static bool TryYear(string text, int open, out int year)
    {
        year = open;
        return text.Length == 0 || (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year));
    }
}
