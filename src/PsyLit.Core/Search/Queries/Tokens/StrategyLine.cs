namespace PsyLit.Core.Search.Queries.Tokens;

/// <summary>One numbered line of a strategy, before it is read.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Label">The token that numbers it.</param>
/// <param name="Tokens">Its tokens without the label, the last being <see cref="QueryTokenKind.End"/>.</param>
/// <param name="Results">The number of results that ended it as it was copied, or null.</param>
internal sealed record StrategyLine(int Number, QueryToken Label, IReadOnlyList<QueryToken> Tokens, QueryToken? Results);
