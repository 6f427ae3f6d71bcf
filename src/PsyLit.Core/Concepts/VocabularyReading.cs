namespace PsyLit.Core.Concepts;

/// <summary>What reading a vocabulary file gave.</summary>
/// <param name="Vocabulary">The vocabulary; null when the file could not be read at all.</param>
/// <param name="Problems">What was left out or mended. Empty when all was well.</param>
public sealed record VocabularyReading(Vocabulary? Vocabulary, IReadOnlyList<VocabularyProblem> Problems);
