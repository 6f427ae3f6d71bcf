using System.Text;
using System.Text.RegularExpressions;

namespace PsyLit.Formats.ReviewPage;

/// <summary>Translates between a page's bold (<c>**…**</c>, <c>&lt;strong&gt;</c>) and other simple HTML, and inline text.</summary>
internal static partial class InlineMarkup
{
    private static readonly string[] Names = ["b", "i", "sub", "sup"];

    /// <summary>The inline text of one paragraph. What is not a complete mark stays as it stands; a tag left open is closed at the end.</summary>
    /// <param name="paragraph">One paragraph on one line.</param>
    public static string Read(string paragraph)
    {
        var output = new StringBuilder(paragraph.Length);
        var open = new Stack<string>();
        var inStars = false;
        for (var i = 0; i < paragraph.Length;)
        {
            if (paragraph[i] == '\\' && i + 1 < paragraph.Length && paragraph[i + 1] is '*' or '<' or '\\' or ':')
            {
                output.Append(paragraph[i + 1]);
                i += 2;
            }
            else if (paragraph[i] == '*' && IsStarMark(paragraph, i, inStars))
            {
                Mark(output, open, "b", closes: inStars);
                inStars = !inStars;
                i += 2;
            }
            else if (paragraph[i] == '<' && Tag.Match(paragraph, i) is { Success: true } tag)
            {
                Mark(output, open, NameOf(tag.Groups[2].ValueSpan), tag.Groups[1].Length > 0);
                i += tag.Length;
            }
            else
            {
                output.Append(paragraph[i++]);
            }
        }

        while (open.TryPop(out var name))
        {
            output.Append("</").Append(name).Append('>');
        }

        return output.ToString();
    }

    /// <summary>The terms set in bold, without other markup and without punctuation at their ends; each once, whatever its case.</summary>
    public static IEnumerable<string> BoldTerms(string inlineText) =>
        Bold.Matches(inlineText)
            .Select(match => AnyTag.Replace(match.Groups[1].Value, "").Trim(' ', '\u00A0', '\n', '.', ',', ';', ':', '!', '?', '"', '“', '”', '‘', '’', '\''))
            .Where(term => term.Length > 0)
            .DistinctBy(term => term.ToUpperInvariant());

    /// <summary>The paragraph as a page prints it, so that <see cref="Read"/> gives it back.</summary>
    public static string Write(string inlineText)
    {
        var literal = Special.Replace(inlineText, match => match.ValueSpan[0] == '<' && IsInlineTag(match.ValueSpan) ? match.Value : Escape(match.Value));
        return SimpleBold.Replace(literal, "**$1**");
    }

    private static string Escape(string mark) => '\\' + mark;

    private static bool IsInlineTag(ReadOnlySpan<char> tag)
    {
        var name = tag.Trim("</>");
        return name is "b" or "i" or "sub" or "sup" && tag.Length == name.Length + (tag[1] == '/' ? 3 : 2);
    }

    private static bool IsStarMark(string text, int at, bool closing)
    {
        if (at + 2 > text.Length || text[at + 1] != '*')
        {
            return false;
        }

        // "2 ** 3" is arithmetic: bold begins at a word and ends somewhere after it.
        return closing || (at + 2 < text.Length && !char.IsWhiteSpace(text[at + 2]) && text[at + 2] != '*' && ClosingStars(text, at + 2));
    }

    private static bool ClosingStars(string text, int from)
    {
        for (var i = text.IndexOf("**", from, StringComparison.Ordinal); i >= 0; i = text.IndexOf("**", i + 1, StringComparison.Ordinal))
        {
            if (text[i - 1] != '\\')
            {
                return true;
            }
        }

        return false;
    }

    private static void Mark(StringBuilder output, Stack<string> open, string name, bool closes)
    {
        if (!closes)
        {
            output.Append('<').Append(name).Append('>');
            open.Push(name);
        }
        else if (open.Contains(name))
        {
            // Closing an outer tag closes what was left open inside it.
            string inner;
            do
            {
                inner = open.Pop();
                output.Append("</").Append(inner).Append('>');
            }
            while (inner != name);
        }
    }

    private static string NameOf(ReadOnlySpan<char> tag) =>
        tag.Equals("strong", StringComparison.OrdinalIgnoreCase) ? "b"
        : tag.Equals("em", StringComparison.OrdinalIgnoreCase) ? "i"
        : Names[Array.FindIndex(Names, tag.ToString().ToLowerInvariant().Equals)];

    [GeneratedRegex(@"\G<(/?)(b|strong|i|em|sub|sup)(?:\s+[\w-]+\s*=\s*(?:""[^""]*""|'[^']*'))*\s*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"</?(?:b|i|sub|sup)>")]
    private static partial Regex AnyTag { get; }

    [GeneratedRegex(@"<b>(.*?)</b>", RegexOptions.Singleline)]
    private static partial Regex Bold { get; }

    // Bold that touches other bold, a space, a star or a backslash inside would not be found again between stars.
    [GeneratedRegex(@"(?<!</b>)<b>(?=[^\s*\\])((?:(?!</?b>|\*).)*?(?<=[^\s*\\]))</b>(?!<b>)")]
    private static partial Regex SimpleBold { get; }

    [GeneratedRegex(@"[\\*]|<(?:/?)(?:b|strong|i|em|sub|sup)(?:\s+[\w-]+\s*=\s*(?:""[^""]*""|'[^']*'))*\s*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Special { get; }
}
