using System.Globalization;

namespace PsyLit.Formats.BibTeX.LaTeX;

/// <summary>Takes arguments that are no text of the author's: addresses, numbers of characters, lengths.</summary>
internal static class LaTeXArguments
{
    // Addresses and lengths are short; text that is longer lost its closing brace.
    private const int Longest = 4_000;

    /// <summary>The argument as it stands, with LaTeX's escapes in addresses undone.</summary>
    public static string Verbatim(string source, ref int at)
    {
        SkipSpaces(source, ref at);
        if (at >= source.Length || source[at] != '{' || Closing(source, at, '{', '}') is not { } close)
        {
            return "";
        }

        var argument = source[(at + 1)..close];
        at = close + 1;
        return VerbatimText.Read(argument);
    }

    /// <summary>The character of <c>\symbol{126}</c>, <c>\char"E9</c> or <c>\char`\~</c>; empty when there is none.</summary>
    public static string Character(string source, ref int at, bool isHex)
    {
        SkipSpaces(source, ref at);
        var isBraced = at < source.Length && source[at] == '{';
        at += isBraced ? 1 : 0;
        if (at < source.Length && source[at] == '"')
        {
            isHex = true;
            at++;
        }

        var start = at;
        while (at < source.Length && at - start < 6 && (isHex ? char.IsAsciiHexDigit(source[at]) : char.IsAsciiDigit(source[at])))
        {
            at++;
        }

        var digits = source.AsSpan(start, at - start);
        at += isBraced && at < source.Length && source[at] == '}' ? 1 : 0;
        return int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && code >= ' ' && System.Text.Rune.IsValid(code) ? char.ConvertFromUtf32(code) : "";
    }

    /// <summary>Passes over so many arguments in braces, and any in square brackets before them.</summary>
    public static void Skip(string source, ref int at, int count)
    {
        SkipOptional(source, ref at);
        for (var i = 0; i < count; i++)
        {
            SkipSpaces(source, ref at);
            if (at >= source.Length || source[at] != '{' || Closing(source, at, '{', '}') is not { } close)
            {
                return;
            }

            at = close + 1;
        }

        SkipSpaces(source, ref at);
    }

    /// <summary>Passes over an optional argument that directly follows: <c>[2ex]</c>.</summary>
    public static void SkipOptional(string source, ref int at)
    {
        if (at < source.Length && source[at] == '[' && Closing(source, at, '[', ']') is { } close && close + 1 < source.Length && source[close + 1] == '{')
        {
            at = close + 1;
        }
    }

    private static int? Closing(string source, int open, char opening, char closing)
    {
        var depth = 0;
        var last = Math.Min(source.Length, open + Longest);
        for (var i = open; i < last; i++)
        {
            if (source[i] == '\\')
            {
                i++;
            }
            else if (source[i] == opening)
            {
                depth++;
            }
            else if (source[i] == closing && --depth == 0)
            {
                return i;
            }
        }

        return null;
    }

    private static void SkipSpaces(string source, ref int at)
    {
        while (at < source.Length && char.IsWhiteSpace(source[at]))
        {
            at++;
        }
    }
}
