namespace PsyLit.Core.Search.Queries;

/// <summary>Why a query could not be read.</summary>
/// <param name="Position">Where, as an index into the text typed.</param>
/// <param name="Length">How many characters it concerns; 0 at the end of the text.</param>
/// <param name="Message">What is wrong and what would be right, as a sentence.</param>
public sealed record QueryError(int Position, int Length, string Message);
