namespace PsyLit.Core.Search.Queries;

/// <summary>Something of a query that was read otherwise than it was typed, or not at all.</summary>
/// <param name="Position">Where, as an index into the text typed.</param>
/// <param name="Length">How many characters it concerns.</param>
/// <param name="Message">What, why, and what was done instead, as a sentence.</param>
public sealed record QueryRemark(int Position, int Length, string Message);
