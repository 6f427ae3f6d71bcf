using System.Buffers;
using System.Net;
using System.Text;

namespace PsyLit.Formats.Xml;

/// <summary>Mends what people and programs often break in XML text, when a record could not be parsed as it stands.</summary>
/// <remarks>
/// HTML entities become their characters (<c>&amp;nbsp;</c>, <c>&amp;alpha;</c>), unknown entities and lone ampersands stand for themselves,
/// characters that XML forbids are left out, and a "&lt;" that opens no tag is one ("p &lt; 0.05"). CDATA sections are left alone.
/// </remarks>
internal static class XmlRepair
{
    private const string CDataStart = "<![CDATA[";

    // The longest name of an HTML entity has 31 letters.
    private const int LongestEntity = 33;

    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [.. "&<\uFFFE\uFFFF", .. Enumerable.Range(0, 32).Where(code => code is not (9 or 10 or 13)).Select(code => (char)code)]);

    /// <summary>The mended text, and whether something was changed that a person should hear of (entities are not).</summary>
    public static (string Text, bool Noteworthy) Run(string text)
    {
        var output = new StringBuilder(text.Length + 64);
        var noteworthy = false;
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            var at = rest.IndexOfAny(Suspicious);
            output.Append(at < 0 ? rest : rest[..at]);
            rest = at < 0 ? [] : rest[at..];
            if (rest.Length == 0)
            {
                break;
            }

            if (rest.StartsWith(CDataStart, StringComparison.Ordinal))
            {
                var close = rest.IndexOf("]]>", StringComparison.Ordinal);
                var length = close < 0 ? rest.Length : close + 3;
                output.Append(rest[..length]);
                rest = rest[length..];
                continue;
            }

            var taken = 1;
            switch (rest[0])
            {
                case '&':
                    taken = Entity(rest, output, out var isForbidden);
                    noteworthy |= isForbidden;
                    break;
                case '<' when OpensTag(rest):
                    output.Append('<');
                    break;
                case '<':
                    output.Append("&lt;");
                    noteworthy = true;
                    break;
                default:
                    noteworthy = true;
                    break;
            }

            rest = rest[taken..];
        }

        return (output.ToString(), noteworthy);
    }

    private static bool OpensTag(ReadOnlySpan<char> rest) =>
        rest.Length > 1 && (char.IsAsciiLetter(rest[1]) || rest[1] is '!' or '?' || (rest[1] == '/' && rest.Length > 2 && char.IsAsciiLetter(rest[2])));

    private static int Entity(ReadOnlySpan<char> rest, StringBuilder output, out bool isForbidden)
    {
        isForbidden = false;
        var window = rest[..Math.Min(rest.Length, LongestEntity)];
        var close = window.IndexOf(';');
        if (close < 2)
        {
            output.Append("&amp;");
            return 1;
        }

        var entity = window[..(close + 1)];
        if (entity is "&lt;" or "&gt;" or "&amp;" or "&quot;" or "&apos;")
        {
            output.Append(entity);
            return entity.Length;
        }

        // An unknown name comes back as it was; a number beyond Unicode too. Forbidden characters decode to something that must go.
        var decoded = WebUtility.HtmlDecode(entity.ToString());
        if (decoded.Length > 2)
        {
            output.Append("&amp;");
            return 1;
        }

        isForbidden = decoded.Any(c => c < ' ' && c is not ('\t' or '\r' or '\n'));
        output.Append(isForbidden ? "" : decoded is "<" ? "&lt;" : decoded is "&" ? "&amp;" : decoded);
        return entity.Length;
    }
}
