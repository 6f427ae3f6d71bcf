using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace PsyLit.Formats.Xml;

/// <summary>The rules of XML 1.0 for characters, names and references.</summary>
internal static class XmlCharacters
{
    // Production 2: every other control character is forbidden, and so are halves of surrogate pairs and the two noncharacters.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (char)code).Where(c => c is not ('\t' or '\r' or '\n'))]);

    private static readonly SearchValues<char> AsciiNameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_:");

    private static readonly SearchValues<char> TextStops = SearchValues.Create("<&]");

    public static SearchValues<char> Space { get; } = SearchValues.Create(" \t\r\n");

    /// <summary>Checks every character, wherever it stands.</summary>
    /// <exception cref="XmlException">One is forbidden.</exception>
    public static void Check(string text)
    {
        if (text.AsSpan().IndexOfAny(Forbidden) is var control and >= 0)
        {
            throw Error(text, control, "A control character is forbidden.");
        }

        for (var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uFFFF'); at >= 0 && at < text.Length;)
        {
            var c = text[at];
            var isPair = char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            if (!isPair && (char.IsSurrogate(c) || c >= '\uFFFE'))
            {
                throw Error(text, at, "Half of a character, or none, is forbidden.");
            }

            at += isPair ? 2 : 1;
            var next = text.AsSpan(at).IndexOfAnyInRange('\uD800', '\uFFFF');
            at = next < 0 ? text.Length : at + next;
        }
    }

    public static int SkipSpace(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n')
        {
            at++;
        }

        return at;
    }

    /// <summary>Where the name that begins here ends; -1 when none does. Colons are part of it.</summary>
    public static int EndOfName(string text, int at)
    {
        if (at >= text.Length || !(text[at] is ':' || XmlConvert.IsStartNCNameChar(text[at])))
        {
            return -1;
        }

        while (true)
        {
            var length = text.AsSpan(at).IndexOfAnyExcept(AsciiNameCharacters);
            at = length < 0 ? text.Length : at + length;
            if (at == text.Length || !XmlConvert.IsNCNameChar(text[at]))
            {
                return at;
            }

            at++;
        }
    }

    /// <summary>Where a text ends: at a tag, or at a reference to an entity of no known name.</summary>
    /// <param name="text">The whole.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="isRaw">True when it stands for itself, without references.</param>
    public static int EndOfText(string text, int at, out bool isRaw)
    {
        isRaw = true;
        while (true)
        {
            var length = text.AsSpan(at).IndexOfAny(TextStops);
            if (length < 0)
            {
                return text.Length;
            }

            at += length;
            switch (text[at])
            {
                case '<':
                case '&' when GeneralEntity(text, at) > 0:
                    return at;
                case '&':
                    isRaw = false;
                    at += Reference(text, at, out _);
                    break;
                default:
                    at = text.AsSpan(at).StartsWith("]]>") ? throw Error(text, at, "]]> stands outside a CDATA section.") : at + 1;
                    break;
            }
        }
    }

    /// <summary>The length of a reference to an entity that XML does not know by itself; 0 when it is one that stands for a character.</summary>
    /// <exception cref="XmlException">It is no reference at all.</exception>
    public static int GeneralEntity(string text, int at)
    {
        var length = Reference(text, at, out var character);
        return character < 0 ? length : 0;
    }

    /// <exception cref="XmlException">An ampersand in this part begins no reference.</exception>
    public static void CheckReferences(string text, int start, int length)
    {
        var end = start + length;
        for (var at = text.IndexOf('&', start, length); at >= 0; at = text.IndexOf('&', at, end - at))
        {
            at += Reference(text, at, out _);
            if (at > end)
            {
                throw Error(text, at, "A reference is not closed.");
            }
        }
    }

    /// <summary>A text with characters for their references; line ends become line feeds, and in attributes all white space one space each.</summary>
    public static string Decode(ReadOnlySpan<char> written, bool isAttribute)
    {
        var output = new StringBuilder(written.Length);
        var text = written.ToString();
        for (var at = 0; at < text.Length;)
        {
            switch (text[at])
            {
                case '&':
                    var length = Reference(text, at, out var character);
                    _ = character < 0 ? output.Append(text, at, length) : output.Append(new Rune(character));
                    at += length;
                    break;
                case '\r':
                    output.Append(isAttribute ? ' ' : '\n');
                    at += at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
                    break;
                case '\n' or '\t' when isAttribute:
                    output.Append(' ');
                    at++;
                    break;
                default:
                    output.Append(text[at++]);
                    break;
            }
        }

        return output.ToString();
    }

    public static XmlException Error(string text, int at, string why) =>
        new(why, null, text.AsSpan(0, Math.Min(at, text.Length)).Count('\n') + 1, Math.Max(1, at - text.LastIndexOf('\n', Math.Max(0, Math.Min(at, text.Length) - 1))));

    /// <summary>Reads the reference that begins here.</summary>
    /// <param name="text">The whole.</param>
    /// <param name="at">Where the ampersand stands.</param>
    /// <param name="character">The code point it stands for; -1 for an entity that XML does not know by itself.</param>
    /// <returns>Its length with ampersand and semicolon.</returns>
    private static int Reference(string text, int at, out int character)
    {
        var close = text.IndexOf(';', at);
        var name = close < 0 ? [] : text.AsSpan(at + 1, close - at - 1);
        character = name switch
        {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            "apos" => '\'',
            ['#', 'x', .. var digits] => CodePoint(digits, NumberStyles.AllowHexSpecifier),
            ['#', .. var digits] => CodePoint(digits, NumberStyles.None),
            _ => close > 0 && EndOfName(text, at + 1) == close ? -1 : -2,
        };
        return character == -2 ? throw Error(text, at, "An ampersand begins no reference.") : close - at + 1;
    }

    private static int CodePoint(ReadOnlySpan<char> digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code)
        && code is '\t' or '\n' or '\r' or >= ' ' && code is not (0xFFFE or 0xFFFF)
            ? code
            : -2;
}
