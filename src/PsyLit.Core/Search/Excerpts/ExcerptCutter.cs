using System.Text;
using PsyLit.Core.Search.Results;

namespace PsyLit.Core.Search.Excerpts;

/// <summary>Cuts the part of a text that shows its marks best.</summary>
internal static class ExcerptCutter
{
    /// <summary>About two lines of a result list, tags counted.</summary>
    public const int Length = 240;

    // A text that is hardly longer is shown whole.
    private const int WholeLength = 300;

    private static readonly string[] Tags = ["b", "i", "sub", "sup"];

    /// <summary>The densest group of marks that fits: how many parts of the query it holds, then how many marks; the earliest of equals.</summary>
    /// <returns>Index of the group's first mark, index after its last, and what it is worth; 0 when there is no mark.</returns>
    public static (int First, int After, int Worth) BestGroup(IReadOnlyList<TextMark> marks)
    {
        var best = (First: 0, After: 0, Worth: 0);
        for (var first = 0; first < marks.Count; first++)
        {
            var parts = new HashSet<int>();
            var after = first;
            while (after < marks.Count && marks[after].End - marks[first].Start <= Length)
                parts.Add(marks[after++].Part);
            // A mark longer than an excerpt still is one.
            after = Math.Max(after, first + 1);
            var worth = (Math.Max(parts.Count, 1) * 1000) + after - first;
            if (worth > best.Worth)
                best = (first, after, worth);
        }

        return best;
    }

    /// <summary>Cuts around the marks from <paramref name="first"/> up to <paramref name="after"/>; from the beginning when there is none.</summary>
    public static Excerpt Cut(string text, IReadOnlyList<TextMark> marks, int first, int after)
    {
        var (from, to) = text.Length <= WholeLength ? (0, text.Length) : Bounds(text, marks, first, after);
        while (from < to && char.IsWhiteSpace(text[from]))
            from++;
        while (to > from && char.IsWhiteSpace(text[to - 1]))
            to--;
        var before = OpenTags(text.AsSpan(0, from), []);
        var open = OpenTags(text.AsSpan(from, to - from), before);
        var opening = string.Concat(before.Select(tag => $"<{tag}>"));
        var closing = string.Concat(open.AsEnumerable().Reverse().Select(tag => $"</{tag}>"));
        var shown = MarkFinder.Joined(marks.Where(mark => mark.Start >= from && mark.End <= to))
            .Select(mark => new SearchMark(mark.Start - from + opening.Length, mark.End - from + opening.Length)).ToList();
        return new Excerpt(
            new StringBuilder(opening).Append(text, from, to - from).Append(closing).ToString(),
            shown,
            Begins: text.AsSpan(0, from).IsWhiteSpace(),
            Ends: text.AsSpan(to).IsWhiteSpace());
    }

    private static (int From, int To) Bounds(string text, IReadOnlyList<TextMark> marks, int first, int after)
    {
        if (first == after)
            return (0, WordEndBefore(text, 0, Length));
        var start = marks[first].Start;
        var end = marks.Skip(first).Take(after - first).Max(mark => mark.End);
        var room = Math.Max(0, Length - (end - start));
        var from = WordStartAfter(text, Math.Max(0, start - (room / 2)), start);
        from = SentenceStart(text, from, start) ?? from;
        // Room that is not needed before the marks is used after them.
        var to = WordEndBefore(text, end, Math.Max(end, from + Length));
        if (to == text.Length)
            from = Math.Min(from, WordStartAfter(text, Math.Max(0, to - Length), start));
        return (from, to);
    }

    private static int? SentenceStart(string text, int from, int start)
    {
        for (var at = from; at < start - 1; at++)
        {
            if (text[at] is '.' or '?' or '!' && char.IsWhiteSpace(text[at + 1]) && at + 2 < start && char.IsUpper(text[at + 2]))
                return at + 2;
        }

        return null;
    }

    private static int WordStartAfter(string text, int at, int latest)
    {
        if (at == 0)
            return 0;
        while (at < latest && !char.IsWhiteSpace(text[at - 1]))
            at++;
        return at;
    }

    private static int WordEndBefore(string text, int earliest, int at)
    {
        if (at >= text.Length)
            return text.Length;
        var end = at;
        while (end > earliest && !char.IsWhiteSpace(text[end]))
            end--;
        if (end > earliest || (end > 0 && char.IsWhiteSpace(text[end])))
            return end;
        // No space to cut at: the whole of what stands there, up to the next one, but never an endless run of characters.
        var limit = Math.Min(text.Length, Math.Max(earliest, at) + Length);
        end = earliest;
        while (end < limit && !char.IsWhiteSpace(text[end]))
            end++;
        return end < text.Length && (char.IsLowSurrogate(text[end]) || text.LastIndexOf('<', end) > text.LastIndexOf('>', end)) ? BeforeCharacter(text, end, earliest) : end;
    }

    private static int BeforeCharacter(string text, int end, int earliest)
    {
        var tag = text.LastIndexOf('<', end);
        if (tag >= earliest && tag > text.LastIndexOf('>', end))
            return tag;
        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }

    private static List<string> OpenTags(ReadOnlySpan<char> text, List<string> openBefore)
    {
        var open = new List<string>(openBefore);
        for (var at = text.IndexOf('<'); at >= 0 && at < text.Length;)
        {
            foreach (var tag in Tags)
            {
                if (text[(at + 1)..].StartsWith($"{tag}>"))
                    open.Add(tag);
                else if (text[(at + 1)..].StartsWith($"/{tag}>") && open.LastIndexOf(tag) is >= 0 and var last)
                    open.RemoveAt(last);
            }

            var next = text[(at + 1)..].IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return open;
    }
}
