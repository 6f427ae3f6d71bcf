using System.Net;
using System.Text.RegularExpressions;

namespace PsyLit.Core.Comments;

/// <summary>What a comment says without its form: for searching and for excerpts.</summary>
public static partial class CommentPlainText
{
    /// <summary>The text of a comment's rendered HTML on one line; blocks stand apart by a space.</summary>
    public static string Of(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return Spaces().Replace(WebUtility.HtmlDecode(AnyTag().Replace(InlineTag().Replace(html, ""), " ")), " ").Trim();
    }

    // Attributes may hold the sign that ends a tag.
    [GeneratedRegex("""</?(?:a|em|strong|del|sub|sup|code)\b(?:"[^"]*"|[^">])*>""", RegexOptions.CultureInvariant)]
    private static partial Regex InlineTag();

    [GeneratedRegex("""<(?:"[^"]*"|[^">])*>""", RegexOptions.CultureInvariant)]
    private static partial Regex AnyTag();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
