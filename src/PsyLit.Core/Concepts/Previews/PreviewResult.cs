namespace PsyLit.Core.Concepts.Previews;

/// <summary>What publishing a vocabulary would change.</summary>
/// <param name="LookedThrough">How many records could change, and were looked through.</param>
/// <param name="Effects">By concept, those that the curator edited first, then the others that are affected, the most records first.</param>
public sealed record PreviewResult(int LookedThrough, IReadOnlyList<ConceptEffect> Effects);
