using System.Text;
using PsyLit.Core.Search.Queries.Fields;

namespace PsyLit.Core.Search.Queries.Tokens;

/// <summary>Breaks a query's text into words, phrases, names of fields and tags, operators and parentheses.</summary>
/// <remarks>
/// Names of this field hold parentheses and brackets: 5-HT(2A), (5HT)2A, [3H]ketanserin, the DOI 10.1016/S0893-133X(02)00123-4. Those without
/// a space between them that touch the rest of a word therefore belong to the word, unless brackets hold a tag of PubMed.
/// </remarks>
internal sealed class QueryLexer
{
    /// <summary>Longer brackets hold no tag.</summary>
    private const int LongestTag = 48;

    /// <summary>The most digits of a line's number.</summary>
    private const int LineDigits = 3;

    private readonly List<QueryToken> tokens = [];
    private readonly string text;
    private readonly int[]? places;
    private int at;
    private bool beginsLine = true;

    public QueryLexer(string source) => text = QueryTypography.Plain(source, out places);

    /// <summary>All tokens, the last being <see cref="QueryTokenKind.End"/>; or the error that stopped reading.</summary>
    public (IReadOnlyList<QueryToken> Tokens, QueryError? Error) Read()
    {
        while (true)
        {
            for (; at < text.Length && QueryTypography.IsSpace(text[at]); at++)
                beginsLine |= QueryTypography.IsLineEnd(text[at]);
            if (at == text.Length)
                break;
            if (ReadOne() is { } error)
                return ([], error);
        }

        tokens.Add(new QueryToken(QueryTokenKind.End, Place(text.Length), 0, ""));
        return (tokens, null);
    }

    private QueryTokenKind Before => tokens.Count == 0 ? QueryTokenKind.End : tokens[^1].Kind;

    private QueryError? ReadOne()
    {
        var c = text[at];
        var tagEnd = c == '[' ? TagEnd(at) : -1;
        if (c == '"')
            return ReadPhrase();
        if (tagEnd > 0)
            Add(QueryTokenKind.Tag, tagEnd - at, Squeeze(text.AsSpan(at + 1, tagEnd - at - 2)));
        else if (c == ')')
            Add(QueryTokenKind.Close, 1, ")");
        else if (c == '(' && !OpensWord())
            Add(QueryTokenKind.Open, 1, "(");
        else if (c == ':' && Before is QueryTokenKind.Tag or QueryTokenKind.Phrase)
            Add(QueryTokenKind.Colon, 1, ":");
        else if (c is '&' or '|')
            AddSign(c);
        else if (c == '#' && LineNumber() is > 0 and var digits)
            Add(QueryTokenKind.Line, digits + 1, text.Substring(at + 1, digits));
        else if (c is '-' or '\u2212' or '\u2010' or '\u2011' && TermFollows(at + 1))
            Add(QueryTokenKind.Minus, 1, "-");
        else
            ReadWord();
        return null;
    }

    private bool TermFollows(int next) =>
        next < text.Length && !QueryTypography.IsSpace(text[next]) && text[next] != ')' && (text[next] != '[' || TagEnd(next) < 0);

    private void AddSign(char sign)
    {
        var length = at + 1 < text.Length && text[at + 1] == sign ? 2 : 1;
        Add(sign == '&' ? QueryTokenKind.And : QueryTokenKind.Or, length, text.Substring(at, length));
    }

    // The star may stand before or behind the closing mark.
    private QueryError? ReadPhrase()
    {
        var close = text.IndexOf('"', at + 1);
        if (close < 0)
            return QueryErrors.OpenQuote(Place(at), Place(text.Length) - Place(at));
        var words = Squeeze(text.AsSpan(at + 1, close - at - 1));
        if (!words.Any(char.IsLetterOrDigit))
            return QueryErrors.EmptyPhrase(Place(at), Place(close) + 1 - Place(at));
        var hasStar = close + 1 < text.Length && text[close + 1] == '*';
        Add(QueryTokenKind.Phrase, close + (hasStar ? 2 : 1) - at, hasStar ? words.TrimEnd('*') + "*" : words);
        return null;
    }

    private void ReadWord()
    {
        var end = at;
        var colons = 0;
        while (end < text.Length && !QueryTypography.IsSpace(text[end]) && text[end] is not ('"' or ')' or '|') && (text[end] != '[' || TagEnd(end) < 0))
        {
            // No name of a field has a colon in it; what stands before "//" is the scheme of an address.
            if (text[end] == ':' && colons++ == 0 && IsField(end))
            {
                Add(QueryTokenKind.Field, end + 1 - at, text[at..end]);
                return;
            }

            if (text[end] != '(')
            {
                end++;
                continue;
            }

            var close = text.AsSpan(at, end - at) is "AND" or "OR" or "NOT" ? -1 : GroupEnd(end);
            if (close < 0)
                break;
            end = close;
        }

        AddWord(end);
    }

    private void AddWord(int end)
    {
        var word = text[at..end];
        var kind = word switch
        {
            "AND" => QueryTokenKind.And,
            "OR" => QueryTokenKind.Or,
            "NOT" => QueryTokenKind.Not,
            _ => QueryTraitNames.TryFindWord(word, out _) ? QueryTokenKind.Trait : QueryTokenKind.Word,
        };
        Add(kind, end - at, word);
    }

    private bool IsField(int colon) =>
        colon - at <= QueryFieldNames.Longest && QueryFieldNames.IsKnown(text[at..colon])
        && !text.AsSpan(colon).StartsWith("://");

    private bool OpensWord() => GroupEnd(at) is > 0 and var end && end < text.Length && char.IsAsciiDigit(text[end]);

    /// <summary>The index after the parenthesis that closes the one at <paramref name="open"/>; -1 when what is between is not part of a word.</summary>
    private int GroupEnd(int open)
    {
        var end = open + 1;
        while (end < text.Length && !QueryTypography.IsSpace(text[end]) && text[end] is not ('"' or '(' or ')' or ':' or '[' or '|'))
            end++;
        return end < text.Length && text[end] == ')' && end > open + 1 ? end + 1 : -1;
    }

    /// <summary>The index after the bracket that closes a tag opened at <paramref name="open"/>; -1 when no tag stands there.</summary>
    private int TagEnd(int open)
    {
        var inside = text.AsSpan(open + 1, Math.Min(LongestTag, text.Length - open - 1));
        var length = inside.IndexOfAny('[', ']');
        if (length <= 0 || inside[length] == '[')
            return -1;
        var end = open + length + 2;
        if (QueryTagNames.TryRead(inside[..length], out _))
            return end;
        // A mistyped tag is told from a word with brackets: "[3H]ketanserin", "[Psilocybin in depression]".
        var follows = open > at || Before is QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Close or QueryTokenKind.Tag;
        var ends = end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] == '-');
        return follows && ends && LooksLikeTag(inside[..length]) ? end : -1;
    }

    private static bool LooksLikeTag(ReadOnlySpan<char> inside)
    {
        var words = Squeeze(inside).Split(' ');
        return words.Length is 1 or 2 or 3 && words[0].Length > 0 && char.IsAsciiLetter(words[0][0])
            && words.All(word => word is not ("AND" or "OR" or "NOT") && word.All(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '/' or '-' or '~' or ',' or '.'));
    }

    /// <summary>The digits behind the # at hand; 0 when it is no line's number.</summary>
    private int LineNumber()
    {
        var digits = 0;
        while (at + 1 + digits < text.Length && char.IsAsciiDigit(text[at + 1 + digits]))
            digits++;
        var end = at + 1 + digits;
        return digits <= LineDigits && (end == text.Length || !char.IsLetterOrDigit(text[end])) ? digits : 0;
    }

    private int Place(int index) => places is null ? index : places[index];

    private void Add(QueryTokenKind kind, int length, string value)
    {
        tokens.Add(new QueryToken(kind, Place(at), Place(at + length - 1) + 1 - Place(at), value, beginsLine));
        at += length;
        beginsLine = false;
    }

    private static string Squeeze(ReadOnlySpan<char> words)
    {
        var result = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (!QueryTypography.IsSpace(c))
                result.Append(c);
            else if (result.Length > 0 && result[^1] != ' ')
                result.Append(' ');
        }

        return result.ToString().TrimEnd();
    }
}
