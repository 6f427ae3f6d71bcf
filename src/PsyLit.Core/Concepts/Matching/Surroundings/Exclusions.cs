using System.Buffers;

namespace PsyLit.Core.Concepts.Matching.Surroundings;

/// <summary>
/// The stretches of folded text where nothing is a mention: addresses on the web, digital object identifiers, e-mail addresses, and
/// accession numbers such as those of trial registers and gene databases.
/// </summary>
internal static class Exclusions
{
    // The at sign is not among them: one mark of a single character makes the search for all of them six times as slow.
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["://", "www.", "10.", "doi:", "pmid", "pmc", "nct0", "isrctn", "gse", "srp", "prjn", "go:", "eudract"], StringComparison.Ordinal);

    /// <summary>Sorted spans without overlap; empty for most texts, which then cost two vectorised searches.</summary>
    public static List<(int Start, int End)> Find(string folded)
    {
        var spans = new List<(int Start, int End)>();
        var (mark, sign) = (NextMark(folded, 0), NextSign(folded, 0));
        while (Math.Min(mark, sign) is var found && found < folded.Length)
        {
            var (start, end) = TokenAround(folded, found);
            var isIdentifier = IsIdentifier(folded.AsSpan(start, end - start), found - start);
            if (isIdentifier)
                spans.Add((start, end));
            var next = isIdentifier ? Math.Max(end, found + 1) : Math.Min(found + 2, folded.Length);
            mark = mark < next ? NextMark(folded, next) : mark;
            sign = sign < next ? NextSign(folded, next) : sign;
        }
        return spans;
    }

    private static int NextMark(string folded, int from) => folded.AsSpan(from).IndexOfAny(Marks) is >= 0 and var at ? from + at : folded.Length;

    private static int NextSign(string folded, int from) => folded.IndexOf('@', from) is >= 0 and var at ? at : folded.Length;

    /// <summary>Whether a folded position lies in one of the spans.</summary>
    public static bool Contains(List<(int Start, int End)> spans, int at)
    {
        foreach (var (start, end) in spans)
        {
            if (at >= start && at < end)
                return true;
        }
        return false;
    }

    private static (int Start, int End) TokenAround(string folded, int at)
    {
        var start = at;
        while (start > 0 && folded[start - 1] is not (' ' or '"' or '\u2039' or ','))
            start--;
        var end = at;
        while (end < folded.Length && folded[end] is not (' ' or '"' or '\u2039'))
            end++;
        return (start, end);
    }

    private static bool IsIdentifier(ReadOnlySpan<char> token, int mark)
    {
        var rest = token[mark..];
        if (rest.StartsWith("://") || rest.StartsWith("www."))
            return true;
        if (rest.StartsWith("10."))
            return rest.Length > 8 && rest[3..].IndexOf('/') is >= 4 and <= 9 && !rest[3..7].ContainsAnyExceptInRange('0', '9');
        if (rest[0] == '@')
            return mark > 0 && rest.Length > 3 && rest[1..].Contains('.') && char.IsLetterOrDigit(token[mark - 1]);
        if (mark > 0 && char.IsLetterOrDigit(token[mark - 1]))
            return false;
        if (rest.StartsWith("doi:"))
            return true;
        var digits = 0;
        foreach (var c in rest)
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        return digits >= 4;
    }
}
