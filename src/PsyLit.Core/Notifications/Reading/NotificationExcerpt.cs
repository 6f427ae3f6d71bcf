using PsyLit.Core.Comments;

namespace PsyLit.Core.Notifications.Reading;

/// <summary>The first words of a post, as plain text.</summary>
public static class NotificationExcerpt
{
    private const int Length = 160;

    /// <param name="html">The post, rendered; null for none.</param>
    /// <returns>Null when there are no words.</returns>
    public static string? Of(string? html)
    {
        if (string.IsNullOrEmpty(html))
            return null;
        var text = string.Join(' ', CommentPlainText.Of(html).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (text.Length == 0)
            return null;
        if (text.Length <= Length)
            return text;
        var space = text.LastIndexOf(' ', Length);
        return text[..(space > 0 ? space : Length)] + "…";
    }
}
