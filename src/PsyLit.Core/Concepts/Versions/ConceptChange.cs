namespace PsyLit.Core.Concepts.Versions;

/// <summary>What differs about one concept between two vocabularies.</summary>
/// <param name="Id">The concept.</param>
/// <param name="Label">Its name, the later one when it changed.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Sentences">What differs, one sentence each.</param>
public sealed record ConceptChange(string Id, string Label, string Kind, IReadOnlyList<string> Sentences);
