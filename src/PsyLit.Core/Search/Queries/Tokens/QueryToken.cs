namespace PsyLit.Core.Search.Queries.Tokens;

/// <summary>One token of a query's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">Its characters, quotation marks, brackets and colon counted.</param>
/// <param name="Text">The word, the phrase without its quotation marks, or the name of a field or tag.</param>
/// <param name="BeginsLine">True for the first token of a line.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, int Start, int Length, string Text, bool BeginsLine = false)
{
    public int End => Start + Length;

    /// <summary>True for what ends a query or group, or joins two parts of one.</summary>
    public bool IsNoTerm => Kind is QueryTokenKind.End or QueryTokenKind.Close or QueryTokenKind.And or QueryTokenKind.Or;
}
