using System.Buffers;
using System.Globalization;
using System.Text;

namespace PsyLit.Core.Search.Queries.Tokens;

/// <summary>Undoes what word processors and PDF files make of the signs that mean something in a query.</summary>
internal static class QueryTypography
{
    private const string Signs = "\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\uFF02\u2217\u204E\uFF0A\u223C\u02DC\uFF5E\uFF3B\uFF3D\uFF08\uFF09\uFF1A\uFF03\uFF06\uFF5C";
    private const string Plains = "\"\"\"\"\"\"\"\"***~~~[]():#&|";

    private static readonly SearchValues<char> Known = SearchValues.Create(Signs);

    /// <summary>The text with plain signs and without characters that have no shape: soft hyphens, byte order marks, changes of direction.</summary>
    /// <param name="text">The text as typed.</param>
    /// <param name="places">Where each character, and the end, stands in it; null when all stand where they stood.</param>
    public static string Plain(string text, out int[]? places)
    {
        places = null;
        var unseen = text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F') && text.Any(IsUnseen);
        if (!unseen && !text.AsSpan().ContainsAny(Known))
            return text;
        var plain = new StringBuilder(text.Length);
        var kept = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsUnseen(text[i]))
                continue;
            var sign = Signs.IndexOf(text[i], StringComparison.Ordinal);
            plain.Append(sign < 0 ? text[i] : Plains[sign]);
            kept.Add(i);
        }

        kept.Add(text.Length);
        places = unseen ? [.. kept] : null;
        return plain.ToString();
    }

    /// <summary>True for what separates words.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    /// <summary>True for what ends a line.</summary>
    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsUnseen(char c) => c > '\u007F' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
