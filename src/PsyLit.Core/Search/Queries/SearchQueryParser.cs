using System.Globalization;

namespace PsyLit.Core.Search.Queries;

/// <summary>Reads the query language.</summary>
/// <remarks>
/// <code>
/// query   = item { [ "AND" | "OR" ] item | "NOT" item }      all of one rank, read from the left, as PubMed does
/// item    = ( "NOT" | "-" ) item | "(" query ")" | words | phrase | prefix | field ":" term
/// words   = word { word }                                     words in a row belong together before any operator
/// phrase  = '"' word { word } [ "*" ] '"'
/// prefix  = word "*"
/// </code>
/// Operators are upper case; without one, "AND" is meant. Any text can be read in time linear in its length, and none throws.
/// </remarks>
public sealed class SearchQueryParser
{
    /// <summary>The most words, counted over the whole query.</summary>
    public const int MaxTerms = 64;

    /// <summary>The most groups in one another.</summary>
    public const int MaxDepth = 32;

    /// <summary>The fewest characters before a star: shorter ones match a good part of all words.</summary>
    public const int MinPrefixLength = 2;

    private readonly string text;
    private readonly IReadOnlyList<QueryToken> tokens;
    private int at;
    private int depth;
    private int terms;
    private QueryError? error;

    private SearchQueryParser(string text, IReadOnlyList<QueryToken> tokens)
    {
        this.text = text;
        this.tokens = tokens;
    }

    private QueryToken Current => tokens[at];

    /// <summary>Reads <paramref name="text"/>; blank text is the query for everything.</summary>
    public static QueryParse Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > SearchRequest.MaxTextLength)
            return new QueryParse(QueryErrors.TooLong(text.Length));
        if (text.AsSpan().Trim() is "-" or "\u2212")
            return new QueryParse(QueryErrors.NothingToLeaveOut(0, text.Length));
        var (tokens, lexerError) = new QueryLexer(text).Read();
        if (lexerError is not null)
            return new QueryParse(lexerError);
        if (tokens.Count == 1)
            return new QueryParse(new SearchQuery(text, null));

        var parser = new SearchQueryParser(text, tokens);
        var root = parser.ReadQuery();
        if (parser.error is null && parser.Current.Kind == QueryTokenKind.Close)
            parser.error = QueryErrors.Unopened(parser.Current.Start);
        if (parser.error is null && !text.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit))
            parser.error = QueryErrors.NothingToSearch(text.Length);
        return parser.error is { } wrong ? new QueryParse(wrong) : new QueryParse(new SearchQuery(text, root));
    }

    private QueryNode? ReadQuery()
    {
        if (Current.Kind is QueryTokenKind.And or QueryTokenKind.Or)
            return Fail(QueryErrors.NothingBefore(Current));
        var left = ReadItem();
        while (left is not null && Current.Kind is not (QueryTokenKind.End or QueryTokenKind.Close))
        {
            var operation = Current;
            if (operation.Kind is QueryTokenKind.And or QueryTokenKind.Or)
            {
                at++;
                if (Current.Kind is QueryTokenKind.End or QueryTokenKind.Close or QueryTokenKind.And or QueryTokenKind.Or)
                    return Fail(QueryErrors.NothingAfter(operation));
            }

            var right = ReadItem();
            if (right is null)
                return null;
            left = operation.Kind == QueryTokenKind.Or ? Place(new QueryNode.Or(left, right), left, right) : Place(new QueryNode.And(left, right), left, right);
        }

        return left;
    }

    private QueryNode? ReadItem()
    {
        var token = Current;
        switch (token.Kind)
        {
            case QueryTokenKind.Not or QueryTokenKind.Minus:
                return ReadNot();
            case QueryTokenKind.Open:
                return ReadGroup();
            case QueryTokenKind.Phrase:
                at++;
                return ReadPhrase(token);
            case QueryTokenKind.Field:
                at++;
                return ReadField(token);
            case QueryTokenKind.Word:
                return token.Text.Contains('*') ? ReadPrefix() : ReadWords();
            case QueryTokenKind.Close:
                return Fail(QueryErrors.Unopened(token.Start));
            default:
                return Fail(QueryErrors.NothingBefore(token));
        }
    }

    private QueryNode? ReadNot()
    {
        var sign = tokens[at++];
        if (Current.Kind is QueryTokenKind.End or QueryTokenKind.Close or QueryTokenKind.And or QueryTokenKind.Or)
            return Fail(sign.Kind == QueryTokenKind.Minus ? QueryErrors.NothingToLeaveOut(sign.Start, 1) : QueryErrors.NothingAfter(sign));
        if (++depth > MaxDepth)
            return Fail(QueryErrors.TooDeep(sign.Start));
        // A minus belongs to the one word it touches: "-mice rats" leaves out mice and asks for rats.
        var operand = sign.Kind == QueryTokenKind.Minus && Current.Kind == QueryTokenKind.Word && !Current.Text.Contains('*') ? ReadWord() : ReadItem();
        depth--;
        return operand is null ? null : new QueryNode.Not(operand) { Start = sign.Start, Length = operand.End - sign.Start };
    }

    private QueryNode? ReadGroup()
    {
        var open = tokens[at++];
        if (++depth > MaxDepth)
            return Fail(QueryErrors.TooDeep(open.Start));
        if (Current.Kind == QueryTokenKind.Close)
            return Fail(QueryErrors.EmptyGroup(open.Start, Current.End - open.Start));
        if (Current.Kind == QueryTokenKind.End)
            return Fail(QueryErrors.Unclosed(open.Start));
        var inner = ReadQuery();
        depth--;
        if (inner is null)
            return null;
        if (Current.Kind != QueryTokenKind.Close)
            return Fail(QueryErrors.Unclosed(open.Start));
        var close = tokens[at++];
        return inner with { Start = open.Start, Length = close.End - open.Start };
    }

    private QueryNode.Words? ReadWords()
    {
        var first = Current;
        var last = first;
        var words = new List<string>();
        while (Current.Kind == QueryTokenKind.Word && !Current.Text.Contains('*'))
        {
            last = tokens[at++];
            words.Add(last.Text);
            if (!Count(last))
                return null;
        }

        return new QueryNode.Words(string.Join(' ', words)) { Start = first.Start, Length = last.End - first.Start };
    }

    private QueryNode.Words? ReadWord()
    {
        var token = tokens[at++];
        return Count(token) ? new QueryNode.Words(token.Text) { Start = token.Start, Length = token.Length } : null;
    }

    private QueryNode? ReadPrefix()
    {
        var token = tokens[at++];
        var stem = token.Text.TrimEnd('*');
        if (stem.Contains('*') || stem.Count(char.IsLetterOrDigit) < MinPrefixLength || !char.IsLetterOrDigit(stem[^1]))
            return Fail(QueryErrors.Star(token.Start + token.Text.IndexOf('*', StringComparison.Ordinal)));
        return Count(token) ? new QueryNode.Prefix(stem) { Start = token.Start, Length = token.Length } : null;
    }

    private QueryNode? ReadPhrase(QueryToken token)
    {
        var words = token.Text.TrimEnd('*', ' ');
        var isPrefix = token.Text.EndsWith('*');
        if (words.Contains('*') || (isPrefix && (words.Count(char.IsLetterOrDigit) < MinPrefixLength || !char.IsLetterOrDigit(words[^1]))))
            return Fail(QueryErrors.Star(text.IndexOf('*', token.Start)));
        foreach (var _ in words.Split(' '))
        {
            if (!Count(token))
                return null;
        }

        return new QueryNode.Phrase(words, isPrefix) { Start = token.Start, Length = token.Length };
    }

    private QueryNode? ReadField(QueryToken token)
    {
        QueryFieldNames.TryFind(token.Text, out var field);
        var value = Current;
        if (value.Kind == QueryTokenKind.Field)
            return Fail(QueryErrors.FieldInField(token, value));
        if (value.Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase))
            return Fail(QueryErrors.EmptyField(token));
        at++;
        if (field == QueryField.Year)
            return ReadYears(token, value);
        at--;
        var takesStar = field is not (QueryField.Pmid or QueryField.Doi);
        if (!takesStar && value.Text.Contains('*'))
            return Fail(QueryErrors.NoStarHere(token, value.Start, value.Length));
        if (field == QueryField.Pmid && !IsPmid(value.Text))
            return Fail(QueryErrors.Number(token, value.Start, value.Length));
        var term = ReadFieldValue(value);
        return term is null ? null : new QueryNode.Fielded(field, term) { Start = token.Start, Length = term.End - token.Start };
    }

    private QueryNode? ReadFieldValue(QueryToken value)
    {
        if (value.Kind == QueryTokenKind.Word)
            return value.Text.Contains('*') ? ReadPrefix() : ReadWord();
        at++;
        return ReadPhrase(value);
    }

    private QueryNode? ReadYears(QueryToken field, QueryToken value)
    {
        var dots = value.Text.IndexOf("..", StringComparison.Ordinal);
        var first = dots < 0 ? value.Text : value.Text[..dots];
        var last = dots < 0 ? value.Text : value.Text[(dots + 2)..];
        if (!TryYear(first, out var from) || !TryYear(last, out var to) || (from ?? to) is null)
            return Fail(QueryErrors.Year(value.Start, value.Length));
        if (from > to)
            return Fail(QueryErrors.YearsBackwards(value.Start, value.Length, from.Value, to.Value));
        return Count(value) ? new QueryNode.Years(from, to) { Start = field.Start, Length = value.End - field.Start } : null;
    }

    private static bool TryYear(string digits, out int? year)
    {
        year = null;
        if (digits.Length == 0)
            return true;
        if (digits.Length != 4 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            return false;
        year = number;
        return true;
    }

    private static bool IsPmid(string value) => value.Length <= 8 && value.All(char.IsAsciiDigit);

    private bool Count(QueryToken token)
    {
        if (++terms <= MaxTerms)
            return true;
        error ??= QueryErrors.TooManyTerms(token.Start, text.Length - token.Start);
        return false;
    }

    private QueryNode? Fail(QueryError reason)
    {
        error ??= reason;
        return null;
    }

    private static QueryNode Place(QueryNode node, QueryNode left, QueryNode right) =>
        node with { Start = left.Start, Length = right.End - left.Start };
}
