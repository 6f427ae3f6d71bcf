namespace PsyLit.Formats.Csv;

/// <summary>Keeps spreadsheets from running a cell's text as a formula.</summary>
/// <remarks>
/// OWASP, "CSV Injection": a cell that begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a line break is given an apostrophe in
/// front, which spreadsheets take as "this is text". A text that already looks so is given one more, so that nothing is lost.
/// </remarks>
public static class FormulaGuard
{
    private const char Apostrophe = '\'';

    // The wide forms are formulas in East Asian editions of Excel.
    private const string Beginnings = "=+-@\t\r\n＝＋－＠";

    /// <summary>The text as it may stand in a cell.</summary>
    public static string Add(string cell) => IsRisky(cell) ? Apostrophe + cell : cell;

    /// <summary>The text that <see cref="Add"/> was given.</summary>
    public static string Remove(string cell) => cell.StartsWith(Apostrophe) && IsRisky(cell) ? cell[1..] : cell;

    private static bool IsRisky(string cell)
    {
        var text = cell.AsSpan().TrimStart(Apostrophe);
        return !text.IsEmpty && Beginnings.Contains(text[0], StringComparison.Ordinal);
    }
}
