namespace PsyLit.Core.Concepts.Matching.Forms;

/// <summary>The first words of a form, and the words that would complete it: "frontal" of "frontal cortex".</summary>
/// <param name="Form">The whole form.</param>
/// <param name="Tail">The folded words that are missing.</param>
internal sealed record SharedPart(VocabularyForm Form, string Tail);
