namespace PsyLit.Core.Concepts;

/// <summary>Something in a vocabulary file that could not be taken as it stands.</summary>
/// <param name="ConceptId">The concept it concerns; null when it concerns the whole file.</param>
/// <param name="Message">What is wrong and what was done about it, as a sentence for the curator.</param>
public sealed record VocabularyProblem(string? ConceptId, string Message);
