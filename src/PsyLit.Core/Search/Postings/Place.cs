namespace PsyLit.Core.Search.Postings;

/// <summary>Where a word stands in an article: column and position as one number, by which the words of a column come together in their order.</summary>
internal static class Place
{
    private const int PositionBits = 26;

    private const uint LastPosition = (1u << PositionBits) - 1;

    /// <summary>The place of a position, counted in words from the column's beginning; what lies beyond 67 million is taken for the last.</summary>
    public static uint Of(int column, uint position) => ((uint)column << PositionBits) | Math.Min(position, LastPosition);

    /// <summary>The number of the column's bit.</summary>
    public static int Column(uint place) => (int)(place >> PositionBits);

    public static uint Position(uint place) => place & LastPosition;
}
