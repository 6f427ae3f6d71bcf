using PsyLit.Core.Concepts;

namespace PsyLit.Core.Search.Reading.Terms;

/// <summary>One term of words typed in a row.</summary>
/// <param name="Start">Where it begins in the query's text.</param>
/// <param name="Typed">Its characters.</param>
/// <param name="Query">What is looked up for it; null when it is left out.</param>
/// <param name="Concept">The concept it names; null for plain words and identifiers.</param>
/// <param name="Remark">What a reader should know about it, or null.</param>
/// <param name="Pmid">The record it names when it is a bare number that may be a PMID; null for anything else.</param>
internal sealed record RunTerm(int Start, string Typed, IndexQuery? Query, Concept? Concept = null, string? Remark = null, IndexQuery.Identifier? Pmid = null);
