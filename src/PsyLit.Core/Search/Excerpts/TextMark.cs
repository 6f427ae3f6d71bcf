namespace PsyLit.Core.Search.Excerpts;

/// <summary>A place of a text that matched, and which part of the query it matched.</summary>
/// <param name="Start">First character in the source text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Part">The part's place in the query; equal numbers are repeats of one part.</param>
/// <param name="ConceptId">The concept it names, which may lie below the one asked for; null for words.</param>
internal readonly record struct TextMark(int Start, int End, int Part, string? ConceptId = null);
