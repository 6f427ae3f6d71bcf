namespace PsyLit.Core.Comments.Naming;

/// <summary>A name that what was typed may become.</summary>
/// <param name="Label">The name as readers know it.</param>
/// <param name="Text">What to write, sign and all.</param>
/// <param name="About">A word on why it is suggested; null for none.</param>
/// <param name="ConceptKind">The kind of a concept as the vocabulary names it; null for a person.</param>
public sealed record NameSuggestion(string Label, string Text, string? About, string? ConceptKind);
