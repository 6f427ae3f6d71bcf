namespace PsyLit.Core.Search.Results;

/// <summary>Characters of a shown text that matched the query.</summary>
/// <param name="Start">Index of the first, in UTF-16 units of the inline text, tags counted.</param>
/// <param name="End">Index after the last.</param>
public readonly record struct SearchMark(int Start, int End);
