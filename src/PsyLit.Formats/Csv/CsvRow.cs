namespace PsyLit.Formats.Csv;

/// <summary>One row as it stands in the file, line breaks within quotation marks included.</summary>
/// <param name="Line">The line on which it begins, counted from 1.</param>
/// <param name="Text">The row without the end of its last line.</param>
/// <param name="IsCut">True when a line of it is longer than lines can be and its end was left out.</param>
/// <param name="IsUnclosed">True when a quotation mark is never closed; then the row is taken to end with its first line.</param>
internal readonly record struct CsvRow(int Line, string Text, bool IsCut, bool IsUnclosed);
