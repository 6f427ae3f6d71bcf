using System.Net;
using System.Text.RegularExpressions;

namespace PsyLit.Formats.Fields;

/// <summary>Reads marked-up text of other makers as inline text (see <see cref="Records.CitationRecord"/>), and inline text as plain text.</summary>
public static partial class InlineTags
{
    /// <summary>Inline text without its tags.</summary>
    public static string Remove(string inlineText)
    {
        ArgumentNullException.ThrowIfNull(inlineText);
        return inlineText.Contains('<', StringComparison.Ordinal) ? Inline.Replace(inlineText, "") : inlineText;
    }

    /// <summary>
    /// HTML or JATS of publishers as inline text: emphasis keeps its four tags, headings and paragraphs become lines, a heading with a colon;
    /// other known elements are dropped and their text kept, and entities are their characters. What is no element stands for itself.
    /// </summary>
    public static string FromHtml(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (!html.Contains('<', StringComparison.Ordinal))
        {
            return Decoded(html);
        }

        var text = Element.Replace(html, match => Replacement(match.Groups["name"].Value.ToLowerInvariant(), match.Groups["end"].Length > 0));
        text = HeadingEnd.Replace(text, ": ");
        return Decoded(BlankLines.Replace(text, "\n").Trim());
    }

    private static string Decoded(string text) => text.Contains('&', StringComparison.Ordinal) ? PrintedText.Clean(WebUtility.HtmlDecode(text)) : text;

    private static string Replacement(string name, bool isEnd)
    {
        var mark = isEnd ? "/" : "";
        return name switch
        {
            "b" or "strong" or "bold" => $"<{mark}b>",
            "i" or "em" or "italic" => $"<{mark}i>",
            "sub" or "inf" => $"<{mark}sub>",
            "sup" => $"<{mark}sup>",
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "title" => isEnd ? "\u0001" : "\n",
            "p" or "br" or "div" or "sec" or "li" => "\n",
            _ => "",
        };
    }

    [GeneratedRegex("</?(?:b|i|sub|sup)>")]
    private static partial Regex Inline { get; }

    [GeneratedRegex(@"<(?<end>/?)(?:jats:)?(?<name>b|strong|bold|i|em|italic|sub|inf|sup|h[1-6]|title|p|br|div|sec|li|ul|ol|list|list-item|span|u|sc|small|abstract|a|tt|font|underline|ext-link|xref|named-content|styled-content)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Element { get; }

    // Publishers' headings end with a colon, a stop, or nothing.
    [GeneratedRegex(@"[:.]?\s*\u0001\s*")]
    private static partial Regex HeadingEnd { get; }

    [GeneratedRegex(@"[ \t]*(?:\r?\n\s*)+")]
    private static partial Regex BlankLines { get; }
}
