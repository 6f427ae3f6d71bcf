namespace PsyLit.Core.Search.Results;

/// <summary>How a record answers one term of the query.</summary>
/// <param name="Term">The concept's name, or the term as typed.</param>
/// <param name="Places">Where the record has it, title and text first; empty when it does not.</param>
public sealed record MatchReason(string Term, IReadOnlyList<MatchPlace> Places);
