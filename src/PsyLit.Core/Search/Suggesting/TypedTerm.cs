using PsyLit.Core.Search.Queries.Fields;

namespace PsyLit.Core.Search.Suggesting;

/// <summary>The beginning of a term that somebody is typing.</summary>
/// <param name="Start">Its first character in the text, a field's name included.</param>
/// <param name="End">The character after its last.</param>
/// <param name="Text">What was typed of its value.</param>
/// <param name="Field">The field it is tied to; null when it is tied to none.</param>
public sealed record TypedTerm(int Start, int End, string Text, QueryField? Field)
{
    /// <summary>More words than any name begins with before it is the only one left.</summary>
    private const int MostWords = 3;

    /// <summary>One letter begins half of everything.</summary>
    private const int Shortest = 2;

    private static readonly string[] Operators = ["AND", "OR", "NOT"];

    /// <summary>
    /// The terms that the word under the cursor may belong to, the longest first: with "serotonin rec" typed, a name of both words is better
    /// than one of the last. None where nothing is to be completed: in brackets, in an operator, behind a star.
    /// </summary>
    public static IReadOnlyList<TypedTerm> At(string text, int cursor)
    {
        cursor = Math.Clamp(cursor, 0, text.Length);
        var before = text.AsSpan(0, cursor);
        if (before.LastIndexOf('[') > before.LastIndexOf(']'))
            return [];
        return before.Count('"') % 2 == 1 ? InQuotes(text, cursor) : Words(text, cursor);
    }

    private static IReadOnlyList<TypedTerm> InQuotes(string text, int cursor)
    {
        var quote = text.LastIndexOf('"', cursor - 1);
        var close = text.IndexOf('"', cursor);
        // A mark that opens the next phrase does not close this one.
        var isClosed = close >= 0 && text.AsSpan(cursor, close - cursor).IndexOf(':') < 0;
        var name = WordStart(text, quote);
        var field = FieldOf(text[name..quote], out var known);
        return known
            ? Worth(new TypedTerm(field is null ? quote : name, isClosed ? close + 1 : WordEnd(text, cursor), text[(quote + 1)..cursor], field))
            : [];
    }

    private static List<TypedTerm> Words(string text, int cursor)
    {
        var end = WordEnd(text, cursor);
        var found = new List<TypedTerm>();
        var start = cursor;
        for (var words = 0; words < MostWords; words++)
        {
            start = WordStart(text, start);
            var word = text[start..Math.Min(cursor, WordEnd(text, start))];
            if (word.Length == 0 || Operators.Contains(word) || word.Contains('*', StringComparison.Ordinal))
                break;
            var colon = word.IndexOf(':', StringComparison.Ordinal);
            var field = FieldOf(word[..(colon + 1)], out var known);
            if (!known)
                break;
            found.InsertRange(0, Worth(new TypedTerm(start, end, text[(start + colon + 1)..cursor], field)));
            // What stands before a field's name, a sign or a parenthesis is another term.
            if (colon >= 0 || start == 0 || text[start - 1] != ' ')
                break;
            start = text.AsSpan(0, start).TrimEnd(' ').Length;
        }

        return found;
    }

    // "" is no field and means any; "author:" is one; "http:" is none and means nothing.
    private static QueryField? FieldOf(string name, out bool isKnown)
    {
        isKnown = name.Length == 0 || name is "-";
        if (name.Length < 2 || name[^1] != ':' || !QueryFieldNames.TryFind(name[..^1], out var field))
            return null;
        isKnown = true;
        return field;
    }

    private static IReadOnlyList<TypedTerm> Worth(TypedTerm term) => term.Text.Count(char.IsLetterOrDigit) >= Shortest ? [term] : [];

    private static int WordStart(string text, int within)
    {
        var from = within;
        while (from > 0 && !IsEdge(text[from - 1]))
            from--;
        // The sign before a word that is left out stays.
        return from < within && text[from] == '-' ? from + 1 : from;
    }

    private static int WordEnd(string text, int from)
    {
        while (from < text.Length && !IsEdge(text[from]))
            from++;
        return from;
    }

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || c is '"' or '(' or ')' or '[' or ']' or '&' or '|';
}
