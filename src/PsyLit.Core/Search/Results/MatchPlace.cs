namespace PsyLit.Core.Search.Results;

/// <summary>Words of a record that answer a term of the query.</summary>
/// <param name="Part">Where they stand, as a sentence names it: "title", "abstract", "MeSH headings", "authors".</param>
/// <param name="Words">The words as they stand there, without markup, in their most frequent spelling.</param>
/// <param name="Count">How often they stand there.</param>
/// <param name="Below">The name of the narrower concept that they name; null when they name what was asked for.</param>
public sealed record MatchPlace(string Part, string Words, int Count, string? Below = null);
