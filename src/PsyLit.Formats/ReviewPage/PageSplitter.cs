using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.ReviewPage;

/// <summary>Cuts a file into review pages, holding one page at a time.</summary>
/// <remarks>The rules for where a page begins are those of <see cref="ReviewPageFormat"/>.</remarks>
internal static class PageSplitter
{
    // Enough for a title on three lines, the journal and the source, each with blank lines between.
    private const int Lookahead = 16;
    private const int MaximumTitleLines = 3;

    public static IEnumerable<ReviewPageLines> Split(TextReader text)
    {
        var ahead = new AheadReader(text);
        var page = new ReviewPageLines(1);
        var inComments = false;
        while (ahead.Read() is { } line)
        {
            var feed = line == "\f";
            if (feed || (page.HasText && BeginsPage(line, page, inComments, ahead)))
            {
                yield return page;
                page = new ReviewPageLines(ahead.LineNumber);
                inComments = false;
                if (feed || PageStructure.IsRule(line))
                {
                    continue;
                }
            }

            inComments |= PageStructure.HeadingOf(line) == PageStructure.Comments;
            page.Add(line, ahead.LineNumber);
        }

        yield return page;
    }

    private static bool BeginsPage(string line, ReviewPageLines page, bool inComments, AheadReader ahead)
    {
        if (PageStructure.IsRule(line))
        {
            var next = ahead.PeekText(Lookahead);
            return next.Count > 0 && page.HasStructure && (inComments ? IsHead(next, MaximumTitleLines, afterRule: true) : PageStructure.HeadingOf(next[0]) is null);
        }

        if (!inComments || string.IsNullOrWhiteSpace(line))
        {
            return false;
        }

        // A comment may end right above the next title; only where the site's own last line stands between may the title be wrapped.
        var titleLines = PageStructure.IsPlaceholder(page.LastText) ? MaximumTitleLines : 1;
        return IsHead([line, .. ahead.PeekText(Lookahead)], titleLines, afterRule: false);
    }

    private static bool IsHead(List<string> lines, int maximumTitleLines, bool afterRule)
    {
        for (var at = 1; at <= maximumTitleLines && at + 1 < lines.Count; at++)
        {
            if (PageStructure.IsStructural(lines[at - 1]))
            {
                return false;
            }

            if (PageStructure.JournalLine(lines[at]) is not null)
            {
                return PageStructure.IsSource(lines[at + 1]) || (afterRule && PageStructure.HeadingOf(lines[at + 1]) is not null);
            }
        }

        return false;
    }

    /// <summary>Lines with a look at those that follow. A form feed is a line of its own.</summary>
    private sealed class AheadReader(TextReader text)
    {
        private readonly LineReader lines = new(text);
        private readonly Queue<(string Line, int Number)> waiting = new();

        public int LineNumber { get; private set; }

        public string? Read()
        {
            if (waiting.Count == 0 && !Fetch())
            {
                return null;
            }

            (var line, LineNumber) = waiting.Dequeue();
            return line;
        }

        /// <summary>The non-blank ones of the next lines, up to a form feed.</summary>
        public List<string> PeekText(int count)
        {
            while (waiting.Count < count && Fetch())
            {
            }

            return [.. waiting.Take(count).Select(item => item.Line).TakeWhile(line => line != "\f").Where(line => !string.IsNullOrWhiteSpace(line))];
        }

        private bool Fetch()
        {
            if (!lines.TryRead(out var characters))
            {
                return false;
            }

            // A line that was cut is longer than a page can be, and its page is reported.
            var (line, read) = (characters.ToString(), lines.Number);
            var start = 0;
            for (var feed = line.IndexOf('\f'); feed >= 0; feed = line.IndexOf('\f', start))
            {
                if (feed > start)
                {
                    waiting.Enqueue((line[start..feed], read));
                }

                waiting.Enqueue(("\f", read));
                start = feed + 1;
            }

            if (start < line.Length || start == 0)
            {
                waiting.Enqueue((line[start..], read));
            }

            return true;
        }
    }
}
