namespace PsyLit.Core.SearchRecords;

/// <summary>A term of a strategy as it was read.</summary>
/// <param name="Line">The line it stands in; null when the query has no lines.</param>
/// <param name="Term">As typed.</param>
/// <param name="ReadAs">The concept it was read as; null for plain words.</param>
/// <param name="Where">Where it was looked for when not everywhere.</param>
/// <param name="Records">How many records it found by itself; null when it was left out or not counted.</param>
public sealed record RecordedTerm(int? Line, string Term, string? ReadAs, string? Where, int? Records);
