using System.Globalization;
using PsyLit.Core.Search.Queries.Tokens;

namespace PsyLit.Core.Search.Queries;

/// <summary>Reads the query language: PubMed's, with names before a colon for what this library knows beyond it.</summary>
/// <remarks>
/// <code>
/// text    = query | line { line }        line = ( "#" | "" ) number query
/// query   = item { [ "AND" | "OR" ] item | "NOT" item }      all of one rank, read from the left, as PubMed does
/// item    = ( "NOT" | "-" ) item | "(" query ")" [ tag ] | words | phrase | prefix | words tag | phrase tag | field ":" term | "#" number
/// words   = word { word }                                     words in a row belong together before any operator
/// phrase  = '"' word { word } [ "*" ] '"'
/// prefix  = word "*"
/// tag     = "[" name [ ":noexp" | ":~" number ] "]"           behind all the words in a row before it, which it makes a phrase
/// </code>
/// Operators are upper case; without one, "AND" is meant. Any text can be read in time linear in its length, and none throws.
/// </remarks>
public sealed class SearchQueryParser
{
    /// <summary>The most terms, counted over the whole query and again wherever a line of a strategy is used.</summary>
    public const int MaxTerms = 1000;

    /// <summary>The most groups in one another.</summary>
    public const int MaxDepth = 32;

    /// <summary>The fewest characters before a star: shorter ones match a good part of all words.</summary>
    public const int MinPrefixLength = 2;

    private readonly QueryCursor cursor;
    private readonly TermParser termParser;

    // Of a strategy: the lines read so far, and how many terms each asks for with all it refers to.
    private readonly List<QueryLine> lines = [];
    private readonly Dictionary<int, int> termsOfLine = [];
    private readonly HashSet<int> used = [];
    private int depth;

    private SearchQueryParser(string text)
    {
        cursor = new QueryCursor(text);
        termParser = new TermParser(cursor);
    }

    private QueryToken Current => cursor.Current;

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

        var parser = new SearchQueryParser(text);
        var strategy = StrategyLines.Of(tokens, text);
        var query = strategy is null ? new SearchQuery(text, parser.ReadAll(tokens)) : parser.ReadLines(strategy);
        if (parser.cursor.Error is null && !tokens.Any(SaysSomething))
            parser.Fail(QueryErrors.NothingToSearch(text.Length));
        return parser.cursor.Error is { } wrong ? new QueryParse(wrong) : new QueryParse(query with { Remarks = parser.cursor.Remarks });
    }

    private static bool SaysSomething(QueryToken token) => token.Kind switch
    {
        QueryTokenKind.Trait => true,
        QueryTokenKind.Word or QueryTokenKind.Phrase => token.Text.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit),
        _ => false,
    };

    private SearchQuery ReadLines(IReadOnlyList<StrategyLine> strategy)
    {
        foreach (var line in strategy)
        {
            if (line.Tokens.Count == 1)
                Fail(QueryErrors.EmptyLine(line.Label));
            if (cursor.Error is not null || ReadAll(line.Tokens) is not { } root)
                return new SearchQuery(cursor.Text, null);
            if (line.Results is { } results)
                cursor.Remarks.Add(QueryRemarks.Results(results, line.Number));
            lines.Add(new QueryLine(line.Number, root));
            termsOfLine[line.Number] = cursor.TermsOfLine;
        }

        var unused = lines.SkipLast(1).Select(line => line.Number).Where(number => !used.Contains(number)).ToList();
        if (unused.Count > 0)
            cursor.Remarks.Add(QueryRemarks.Unused(unused, lines[^1].Number, cursor.Text.Length));
        return new SearchQuery(cursor.Text, lines[^1].Root) { Lines = lines };
    }

    private QueryNode? ReadAll(IReadOnlyList<QueryToken> tokens)
    {
        cursor.Begin(tokens);
        depth = 0;
        var root = ReadQuery();
        if (cursor.Error is null && Current.Kind == QueryTokenKind.Close)
            Fail(QueryErrors.Unopened(Current.Start));
        return cursor.Error is null ? root : null;
    }
    private QueryNode? ReadQuery()
    {
        if (Current.Kind is QueryTokenKind.And or QueryTokenKind.Or)
            return Fail(QueryErrors.NothingBefore(Current));
        var left = ReadItem();
        while (left is not null)
        {
            // A colon that stood between no dates says nothing.
            if (Current.Kind == QueryTokenKind.Colon)
                cursor.Take();
            if (Current.Kind is QueryTokenKind.End or QueryTokenKind.Close)
                break;
            var operation = Current;
            if (operation.Kind is QueryTokenKind.And or QueryTokenKind.Or)
            {
                cursor.Take();
                if (Current.IsNoTerm)
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
                return termParser.ReadPhrase();
            case QueryTokenKind.Field:
                return termParser.ReadField();
            case QueryTokenKind.Trait:
                return termParser.ReadTrait();
            case QueryTokenKind.Line:
                return ReadReference();
            case QueryTokenKind.Word:
                return termParser.ReadRun();
            case QueryTokenKind.Close:
                return Fail(QueryErrors.Unopened(token.Start));
            case QueryTokenKind.Tag:
                return Fail(QueryErrors.TagWithoutTerm(token));
            default:
                return Fail(QueryErrors.NothingBefore(token));
        }
    }

    private QueryNode? ReadNot()
    {
        var sign = cursor.Take();
        if (Current.IsNoTerm)
            return Fail(sign.Kind == QueryTokenKind.Minus ? QueryErrors.NothingToLeaveOut(sign.Start, 1) : QueryErrors.NothingAfter(sign));
        if (++depth > MaxDepth)
            return Fail(QueryErrors.TooDeep(sign.Start));
        // A minus belongs to the one word it touches: "-mice rats" leaves out mice and asks for rats.
        var isOneWord = sign.Kind == QueryTokenKind.Minus && Current.Kind == QueryTokenKind.Word && cursor.Next.Kind != QueryTokenKind.Tag && !Current.Text.Contains('*');
        var operand = isOneWord ? termParser.ReadWord() : ReadItem();
        depth--;
        return operand is null ? null : new QueryNode.Not(operand) { Start = sign.Start, Length = operand.End - sign.Start };
    }

    private QueryNode? ReadGroup()
    {
        var open = cursor.Take();
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
        var close = cursor.Take();
        var group = inner with { Start = open.Start, Length = close.End - open.Start };
        return Current.Kind == QueryTokenKind.Tag ? termParser.TagGroup(group) : group;
    }

    private QueryNode? ReadReference()
    {
        var token = cursor.Take();
        var number = int.Parse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture);
        if (!termsOfLine.TryGetValue(number, out var count))
            return Fail(QueryErrors.NoLine(token, number, lines));
        used.Add(number);
        return cursor.CountAgain(token, count) ? new QueryNode.Line(number) { Start = token.Start, Length = token.Length } : null;
    }

    private QueryNode? Fail(QueryError reason) => cursor.Fail(reason);

    private static QueryNode Place(QueryNode node, QueryNode left, QueryNode right) =>
        node with { Start = left.Start, Length = right.End - left.Start };
}
