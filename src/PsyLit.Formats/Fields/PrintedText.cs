using System.Buffers;

namespace PsyLit.Formats.Fields;

/// <summary>Text as it can be stored and printed: formats with escapes (<c>&amp;#1;</c>, <c>\u0001</c>) can name characters that no text holds.</summary>
internal static class PrintedText
{
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (char)code).Where(c => c is not ('\t' or '\n' or '\r'))]);

    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n");

    /// <summary>The text with a space for every control character but tab and line break, and each line break as one character.</summary>
    public static string Clean(string text)
    {
        var lines = text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
        return lines.AsSpan().ContainsAny(Controls) ? string.Create(lines.Length, lines, (target, source) => source.AsSpan().ReplaceAny(target, Controls, ' ')) : lines;
    }

    /// <summary>The text on one line.</summary>
    public static string OneLine(string text) =>
        text.AsSpan().ContainsAny(Breaks) ? string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) : text;
}
