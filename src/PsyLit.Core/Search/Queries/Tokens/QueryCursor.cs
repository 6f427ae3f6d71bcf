namespace PsyLit.Core.Search.Queries.Tokens;

/// <summary>A place among the tokens of a query, with what was wrong or remarkable on the way there.</summary>
internal sealed class QueryCursor(string text)
{
    /// <summary>Lines of a strategy may be used more than once; then their terms count again, up to this many in one line.</summary>
    private const int MaxTermsOfLine = 4 * SearchQueryParser.MaxTerms;

    private IReadOnlyList<QueryToken> tokens = [];
    private int at;
    private int runEnd;
    private int typed;

    /// <summary>The whole text.</summary>
    public string Text => text;

    /// <summary>The first thing that is wrong, or null.</summary>
    public QueryError? Error { get; private set; }

    public List<QueryRemark> Remarks { get; } = [];

    /// <summary>How many terms the line at hand asks for, with those of the lines it refers to.</summary>
    public int TermsOfLine { get; private set; }

    public QueryToken Current => tokens[at];

    public QueryToken Next => Ahead(1);

    /// <summary>Goes to the first of these tokens, of which the last is <see cref="QueryTokenKind.End"/>.</summary>
    public void Begin(IReadOnlyList<QueryToken> line)
    {
        tokens = line;
        (at, runEnd, TermsOfLine) = (0, 0, 0);
    }

    public QueryToken Ahead(int count) => tokens[Math.Min(at + count, tokens.Count - 1)];

    /// <summary>The token at hand; the place moves behind it.</summary>
    public QueryToken Take() => tokens[at++];

    /// <summary>How many words follow one another from here on.</summary>
    public int WordsInRow()
    {
        if (runEnd <= at)
        {
            for (runEnd = at; tokens[runEnd].Kind == QueryTokenKind.Word;)
                runEnd++;
        }

        return runEnd - at;
    }

    /// <summary>Counts a term; false, with an error, when it is one too many.</summary>
    public bool Count(QueryToken token)
    {
        typed++;
        return CountAgain(token, 1) && (typed <= SearchQueryParser.MaxTerms || TooMany(token));
    }

    /// <summary>Counts the terms of a line that is used.</summary>
    public bool CountAgain(QueryToken token, int terms)
    {
        TermsOfLine += terms;
        return TermsOfLine <= MaxTermsOfLine || TooMany(token);
    }

    /// <summary>Keeps the first reason why the query cannot be read.</summary>
    public QueryNode? Fail(QueryError reason)
    {
        Error ??= reason;
        return null;
    }

    private bool TooMany(QueryToken token)
    {
        Error ??= QueryErrors.TooManyTerms(token.Start, text.Length - token.Start);
        return false;
    }
}
