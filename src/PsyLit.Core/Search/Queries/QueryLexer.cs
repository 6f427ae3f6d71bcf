namespace PsyLit.Core.Search.Queries;

/// <summary>Breaks a query's text into words, phrases, field names, operators and parentheses.</summary>
/// <remarks>
/// Names of this field hold parentheses: 5-HT(2A), (5HT)2A, the DOI 10.1016/S0893-133X(02)00123-4. Parentheses without a space between
/// them that touch the rest of a word therefore belong to the word.
/// </remarks>
internal sealed class QueryLexer(string text)
{
    private readonly List<QueryToken> tokens = [];
    private int at;

    /// <summary>All tokens, the last being <see cref="QueryTokenKind.End"/>; or the error that stopped reading.</summary>
    public (IReadOnlyList<QueryToken> Tokens, QueryError? Error) Read()
    {
        while (true)
        {
            while (at < text.Length && IsSpace(text[at]))
                at++;
            if (at == text.Length)
                break;
            if (ReadOne() is { } error)
                return ([], error);
        }

        tokens.Add(new QueryToken(QueryTokenKind.End, text.Length, 0, ""));
        return (tokens, null);
    }

    internal static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    private QueryError? ReadOne()
    {
        var c = text[at];
        if (IsQuote(c))
            return ReadPhrase();
        if (c == ')')
            Add(QueryTokenKind.Close, 1, ")");
        else if (c == '(' && !OpensWord())
            Add(QueryTokenKind.Open, 1, "(");
        else if (c is '-' or '\u2212' && at + 1 < text.Length && !IsSpace(text[at + 1]) && text[at + 1] != ')')
            Add(QueryTokenKind.Minus, 1, "-");
        else
            ReadWord();
        return null;
    }

    private QueryError? ReadPhrase()
    {
        var close = at + 1;
        while (close < text.Length && !IsQuote(text[close]))
            close++;
        if (close == text.Length)
            return QueryErrors.OpenQuote(at, text.Length - at);
        var words = Squeeze(text.AsSpan(at + 1, close - at - 1));
        if (!words.Any(char.IsLetterOrDigit))
            return QueryErrors.EmptyPhrase(at, close + 1 - at);
        Add(QueryTokenKind.Phrase, close + 1 - at, words);
        return null;
    }

    private void ReadWord()
    {
        var end = at;
        while (end < text.Length && !IsSpace(text[end]) && !IsQuote(text[end]) && text[end] != ')')
        {
            if (text[end] == ':' && QueryFieldNames.TryFind(text[at..end], out _) && !IsAddress(end))
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

        var word = text[at..end];
        var kind = word switch
        {
            "AND" => QueryTokenKind.And,
            "OR" => QueryTokenKind.Or,
            "NOT" => QueryTokenKind.Not,
            _ => QueryTokenKind.Word,
        };
        Add(kind, end - at, word);
    }

    // "doi:10.1038/..." is the field; a name before "//" is the scheme of an address.
    private bool IsAddress(int colon) => text.AsSpan(colon).StartsWith("://");

    private bool OpensWord() => GroupEnd(at) is > 0 and var end && end < text.Length && char.IsAsciiDigit(text[end]);

    /// <summary>The index after the parenthesis that closes the one at <paramref name="open"/>; -1 when what is between is not part of a word.</summary>
    private int GroupEnd(int open)
    {
        var end = open + 1;
        while (end < text.Length && !IsSpace(text[end]) && !IsQuote(text[end]) && text[end] is not ('(' or ')' or ':'))
            end++;
        return end < text.Length && text[end] == ')' && end > open + 1 ? end + 1 : -1;
    }

    private void Add(QueryTokenKind kind, int length, string value)
    {
        tokens.Add(new QueryToken(kind, at, length, value));
        at += length;
    }

    // Word processors and phones type the curly ones.
    private static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB';

    private static string Squeeze(ReadOnlySpan<char> words)
    {
        var result = new System.Text.StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (!IsSpace(c))
                result.Append(c);
            else if (result.Length > 0 && result[^1] != ' ')
                result.Append(' ');
        }

        return result.ToString().TrimEnd();
    }
}
