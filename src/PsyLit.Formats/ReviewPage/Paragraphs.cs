namespace PsyLit.Formats.ReviewPage;

/// <summary>Running text of a page: lines of one paragraph are joined by a space, paragraphs by an empty line.</summary>
internal static class Paragraphs
{
    private const string Between = "\n\n";

    /// <summary>The paragraphs, each on one line, still in the page's markup.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<string> lines)
    {
        var paragraph = new List<string>();
        foreach (var line in lines.Append(""))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                paragraph.Add(PageStructure.Unescape(line.Trim()));
            }
            else if (paragraph.Count > 0)
            {
                yield return string.Join(' ', paragraph);
                paragraph.Clear();
            }
        }
    }

    /// <summary>The inline text of paragraphs joined by empty lines.</summary>
    public static string ReadInline(string paragraphs) => string.Join(Between, paragraphs.Split(Between).Select(InlineMarkup.Read));

    /// <summary>Inline text as the page prints it; a single line break within it becomes a space.</summary>
    public static string Write(string inlineText) => string.Join(
        Between,
        inlineText.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(paragraph => InlineMarkup.Write(string.Join(' ', paragraph.Split('\n', StringSplitOptions.TrimEntries)))));
}
