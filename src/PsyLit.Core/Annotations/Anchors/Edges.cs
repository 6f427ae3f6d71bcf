using PsyLit.Core.Annotations.Texts;
using PsyLit.Core.Search.Queries;

namespace PsyLit.Core.Annotations.Anchors;

/// <summary>Finds where a reworded passage begins and ends. The fewest errors alone leave words out or cut them: "Tea greatly lowered" is nearer to "Tea lowered" from its "tly" on.</summary>
internal static class Edges
{
    // So many characters of what stood beside the passage are enough to know its edge again.
    private const int Enough = 8;

    /// <summary>The match with its edges at whole words, and with those that the characters around the passage give.</summary>
    /// <param name="text">The text it is in.</param>
    /// <param name="match">A part of the text that is nearly the passage.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="maxErrors">The most errors, and the most characters by which an edge moves.</param>
    public static IEnumerable<ApproximateMatch> Of(string text, ApproximateMatch match, PassageQuote passage, int maxErrors)
    {
        List<int> starts = [StartOfWord(text, match.Start, passage)];
        if (EdgeAfter(text, match.Start, passage.Prefix, maxErrors) is { } start && !starts.Contains(start))
            starts.Add(start);
        List<int> ends = [EndOfWord(text, match.End, passage)];
        if (EdgeBefore(text, match.End, passage.Suffix, maxErrors) is { } end && !ends.Contains(end))
            ends.Add(end);

        return from first in starts
               from last in ends
               let whole = (Start: WholeCharacters.Before(text, first), End: WholeCharacters.After(text, last))
               where whole.Start < whole.End
               let errors = EditDistance.Between(passage.Exact, text.AsSpan(whole.Start, whole.End - whole.Start), maxErrors)
               where errors <= maxErrors
               select new ApproximateMatch(whole.Start, whole.End, errors);
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

    // The nearest place right after what stood before the passage.
    private static int? EdgeAfter(string text, int near, string prefix, int slack)
    {
        if (prefix.Length == 0)
            return near <= slack ? 0 : null;
        var known = prefix[^Math.Min(Enough, prefix.Length)..];
        return Nearest(text, known, near - known.Length, slack) + known.Length;
    }

    private static int? EdgeBefore(string text, int near, string suffix, int slack)
    {
        if (suffix.Length == 0)
            return text.Length - near <= slack ? text.Length : null;
        return Nearest(text, suffix[..Math.Min(Enough, suffix.Length)], near, slack);
    }

    private static int? Nearest(string text, string known, int near, int slack)
    {
        int? best = null;
        var from = Math.Clamp(near - slack, 0, text.Length);
        var to = Math.Clamp(near + slack + known.Length, from, text.Length);
        for (var at = text.IndexOf(known, from, to - from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(known, at + 1, to - at - 1, StringComparison.Ordinal))
        {
            if (best is not { } other || Math.Abs(at - near) < Math.Abs(other - near))
                best = at;
        }

        return best;
    }
}
