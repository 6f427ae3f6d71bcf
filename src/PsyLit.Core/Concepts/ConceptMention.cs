namespace PsyLit.Core.Concepts;

/// <summary>One place where a text names a concept.</summary>
/// <param name="ConceptId">The concept.</param>
/// <param name="Start">First character in the source text, in UTF-16 code units, markup counted.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Text">The source characters between the two.</param>
/// <param name="Negated">True when a negation governs it: "did not require BDNF".</param>
/// <param name="Rule">How it was recognised.</param>
/// <param name="Form">The vocabulary form, long form or notation that it was recognised by.</param>
public sealed record ConceptMention(string ConceptId, int Start, int End, string Text, bool Negated, MentionRule Rule, string Form);
