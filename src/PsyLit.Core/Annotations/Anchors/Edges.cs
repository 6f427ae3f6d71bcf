using PsyLit.Core.Annotations.Texts;

namespace PsyLit.Core.Annotations.Anchors;

/// <summary>Finds where a reworded passage begins and ends. The fewest errors alone leave words out or cut them: "Tea greatly lowered" is nearer to "Tea lowered" from its "tly" on.</summary>
internal static class Edges
{
    // So many characters of what stood beside the passage are enough to know its edge again.
    private const int Enough = 8;

    // And as many places where they stand are looked at, the nearest first.
    private const int MostEdges = 6;

    /// <summary>The match with its edges at whole words, and with those that the characters around the passage give.</summary>
    /// <param name="search">The search that found it.</param>
    /// <param name="text">The text it is in.</param>
    /// <param name="match">A part of the text that is nearly the passage.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="maxErrors">The most errors; by twice as many characters an edge may move, once for being too far in and once for too far out.</param>
    public static IEnumerable<ApproximateMatch> Of(ApproximateSearch search, string text, ApproximateMatch match, PassageQuote passage, int maxErrors)
    {
        var starts = EdgesAfter(text, match.Start, passage.Prefix, 2 * maxErrors).Prepend(StartOfWord(text, match.Start, passage))
            .Select(start => WholeCharacters.Before(text, start)).ToHashSet();
        return EdgesBefore(text, match.End, passage.Suffix, 2 * maxErrors).Prepend(EndOfWord(text, match.End, passage))
            .Select(end => WholeCharacters.After(text, end)).Distinct()
            .SelectMany(end => search.Ending(text, end, starts)).Where(edged => edged.Errors <= maxErrors);
    }

    // Where the passage began between words, what was found does too.
    private static int StartOfWord(string text, int at, PassageQuote passage)
    {
        while (!Joins(passage.Prefix, passage.Exact) && at > 0 && at < text.Length && IsOfWord(text[at - 1]) && IsOfWord(text[at]))
            at--;
        return at;
    }

    private static int EndOfWord(string text, int at, PassageQuote passage)
    {
        while (!Joins(passage.Exact, passage.Suffix) && at > 0 && at < text.Length && IsOfWord(text[at - 1]) && IsOfWord(text[at]))
            at++;
        return at;
    }

    private static bool Joins(string before, string after) => before.Length > 0 && after.Length > 0 && IsOfWord(before[^1]) && IsOfWord(after[0]);

    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character);

    // The places right after what stood before the passage.
    private static IEnumerable<int> EdgesAfter(string text, int near, string prefix, int slack)
    {
        if (prefix.Length == 0)
            return near <= slack ? [0] : [];
        var known = prefix[^Math.Min(Enough, prefix.Length)..];
        return Nearest(text, known, near - known.Length, slack).Select(at => at + known.Length);
    }

    private static IEnumerable<int> EdgesBefore(string text, int near, string suffix, int slack)
    {
        if (suffix.Length == 0)
            return text.Length - near <= slack ? [text.Length] : [];
        return Nearest(text, suffix[..Math.Min(Enough, suffix.Length)], near, slack);
    }

    private static IEnumerable<int> Nearest(string text, string known, int near, int slack)
    {
        var found = new List<int>();
        var from = Math.Clamp(near - slack, 0, text.Length);
        var to = Math.Clamp(near + slack + known.Length, from, text.Length);
        for (var at = text.IndexOf(known, from, to - from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(known, at + 1, to - at - 1, StringComparison.Ordinal))
            found.Add(at);
        return found.OrderBy(at => Math.Abs(at - near)).Take(MostEdges);
    }
}
