using PsyLit.Core.Search.Queries;

namespace PsyLit.Core.Search.Results;

/// <summary>The articles that a search found, without anything to show of them, or why it could not be read.</summary>
/// <param name="Ids">In the order asked for; no more than were asked for.</param>
/// <param name="Total">How many match in all.</param>
/// <param name="Error">Set when the query is malformed or took too long; then nothing was found.</param>
public sealed record FoundArticles(IReadOnlyList<long> Ids, int Total, QueryError? Error = null);
