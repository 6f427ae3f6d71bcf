using PsyLit.Formats.Records;
using PsyLit.Formats.ReviewPage.Header;

namespace PsyLit.Formats.ReviewPage;

/// <summary>Readers' comments at the end of a page, each below a signature line <c>Ann Reader – May 2, 2026</c>.</summary>
internal static class CommentSection
{
    private const string Anonymous = "Anonymous";
    private const int MaximumNameLength = 80;

    /// <summary>The comments in their order. Text above the first signature is a comment of nobody named; the site's placeholders are none.</summary>
    public static IReadOnlyList<ImportedComment> Read(IReadOnlyList<string> lines)
    {
        var comments = new List<ImportedComment>();
        (string? Author, PartialDate? Date) signature = (null, null);
        var text = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (SignatureAt(lines, i) is { } next)
            {
                Add(comments, signature, text);
                signature = next;
            }
            else if (!PageStructure.IsPlaceholder(lines[i]))
            {
                text.Add(PageStructure.Unescape(lines[i]));
            }
        }

        Add(comments, signature, text);
        return comments;
    }

    public static IEnumerable<string> Write(IReadOnlyList<ImportedComment> comments)
    {
        if (comments.Count == 0)
        {
            yield return PageStructure.NoCommentsYet;
        }

        var first = true;
        foreach (var comment in comments)
        {
            if (!first)
            {
                yield return "";
            }

            first = false;
            yield return $"{comment.Author ?? Anonymous} – {(comment.Date is { } date ? PageDate.Write(date) : PageStructure.Undated)}";
            yield return "";
            foreach (var line in comment.Text.Split('\n'))
            {
                yield return PageStructure.Escape(line);
            }
        }
    }

    // "We read this in a journal – May 2021" may end a paragraph: a signature stands below a blank line, and one without a day above a blank line as well.
    private static (string? Author, PartialDate? Date)? SignatureAt(IReadOnlyList<string> lines, int at)
    {
        if ((at > 0 && !string.IsNullOrWhiteSpace(lines[at - 1]) && !PageStructure.IsPlaceholder(lines[at - 1])) || lines[at].StartsWith('\\')
            || PageStructure.Signature(lines[at]) is not { Name: { Length: > 0 and <= MaximumNameLength } name } signature)
        {
            return null;
        }

        var aloneOnLine = at + 1 >= lines.Count || string.IsNullOrWhiteSpace(lines[at + 1]);
        return signature.Date?.Day is not null || aloneOnLine
            ? (string.Equals(name, Anonymous, StringComparison.OrdinalIgnoreCase) ? null : name, signature.Date)
            : null;
    }

    private static void Add(List<ImportedComment> comments, (string? Author, PartialDate? Date) signature, List<string> text)
    {
        while (text.Count > 0 && string.IsNullOrWhiteSpace(text[0]))
        {
            text.RemoveAt(0);
        }

        // Only the end is trimmed: four spaces before the first word make a code block in Markdown.
        var body = string.Join('\n', text).TrimEnd();
        text.Clear();
        if (body.Length > 0)
        {
            comments.Add(new ImportedComment(signature.Author, signature.Date, body));
        }
    }
}
