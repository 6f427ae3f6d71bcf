namespace PsyLit.Core.Search.Queries;

internal enum QueryTokenKind
{
    Word,
    Phrase,
    Field,
    Open,
    Close,
    And,
    Or,
    Not,

    /// <summary>A minus directly before a term.</summary>
    Minus,
    End,
}

/// <summary>One token of a query's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">Its characters, quotation marks and colon counted.</param>
/// <param name="Text">The word, the phrase without its quotation marks, or the field's name.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, int Start, int Length, string Text)
{
    public int End => Start + Length;
}
