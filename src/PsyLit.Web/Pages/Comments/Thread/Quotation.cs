using System.Text.RegularExpressions;
using PsyLit.Core.Comments;

namespace PsyLit.Web.Pages.Comments.Thread;

/// <summary>Words of somebody or of a record, set as a quotation that leads to where they stand.</summary>
internal static partial class Quotation
{
    /// <summary>Longer quotations are cut at a word: the link leads to the rest.</summary>
    private const int Longest = 1000;

    /// <summary>A comment, or the passage of it that was marked.</summary>
    /// <param name="comment">With its account loaded.</param>
    /// <param name="passage">A passage as text; null for all that its writer says, without what they quote.</param>
    public static string Of(Comment comment, string? passage) => Lines(
        passage ?? string.Join('\n', Footnote().Replace(comment.Markdown, "").Split('\n').Where(line => !line.StartsWith('>'))),
        $"[{CommentView.NameOf(comment)}, {Shared.Typography.Day(comment.WrittenAt)}](/comments/{comment.Id})");

    /// <summary>A passage of a record.</summary>
    public static string OfRecord(long articleId, string passage) => Lines(passage, $"[from the record](/articles/{articleId})");

    private static string Lines(string text, string source)
    {
        var words = text.ReplaceLineEndings("\n").Trim();
        if (words.Length > Longest)
        {
            var cut = words.LastIndexOfAny([' ', '\n'], Longest - 1, Longest / 2);
            words = words[..(cut > 0 ? cut : Longest)] + " …";
        }

        return string.Concat(words.Split('\n').Select(line => line.Length > 0 ? $"> {line}\n" : ">\n")) + $">\n> — {source}\n\n";
    }

    // A note stays with its text: the number would lead nowhere, or to a note of the one who quotes.
    [GeneratedRegex(@"^\[\^[^\]\n]+\]:.*\n?|\[\^[^\]\n]+\]", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Footnote();
}
