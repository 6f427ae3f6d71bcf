using PsyLit.Formats.Csv;

namespace PsyLit.Web.Pages.Shared;

/// <summary>A line of CSV (RFC 4180), safe to open in a spreadsheet.</summary>
internal static class CsvLine
{
    /// <summary>The cells as one line with its end.</summary>
    public static string Of(params string[] cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string text)
    {
        var safe = FormulaGuard.Add(text);
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
