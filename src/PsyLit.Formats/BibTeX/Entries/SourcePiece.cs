namespace PsyLit.Formats.BibTeX.Entries;

/// <summary>What stands in a file from one <c>@word</c> to its closing bracket.</summary>
/// <param name="Line">The line of the <c>@</c>, counted from 1.</param>
/// <param name="Text">The text from the <c>@</c> on, line ends as <c>\n</c>; without its end when it was too long.</param>
/// <param name="Problem">A sentence of <see cref="FormatMessages"/> when the closing bracket was not found where it should be.</param>
internal readonly record struct SourcePiece(int Line, string Text, string? Problem)
{
    /// <summary>True when the text ends with its closing bracket.</summary>
    public bool IsClosed => Problem is null or FormatMessages.BibTeXTextBehindEntry;
}
