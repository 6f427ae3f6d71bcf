using PsyLit.Core.Markdown;

namespace PsyLit.Core.Comments;

/// <summary>What may stand in a comment.</summary>
public static class CommentText
{
    public const int MaxLength = MarkdownRenderer.MaxLength;

    /// <summary>The text as it is stored: one kind of line end (forms send CR LF), no blank lines around it.</summary>
    public static string Normal(string? text) =>
        (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim('\n').TrimEnd();

    /// <summary>Why a normal text cannot be posted, as a sentence for its writer; null when it can.</summary>
    public static string? Problem(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(text))
            return "The comment is empty. Write something first.";

        return text.Length > MaxLength
            ? $"A comment may have {MaxLength:N0} characters; this one has {text.Length:N0}. Shorten it or post it in parts."
            : null;
    }
}
