namespace PsyLit.Core.Search.Facets;

/// <summary>How many of the hits have a value.</summary>
/// <param name="Facet">Which facet.</param>
/// <param name="Value">The value as used in <see cref="FacetChoice"/>.</param>
/// <param name="Label">The value in words: a concept's or a journal's name.</param>
/// <param name="Count">Hits that have it, whatever of the same facet is chosen.</param>
/// <param name="Chosen">True when the request already has it as a filter.</param>
public sealed record FacetCount(Facet Facet, string Value, string Label, int Count, bool Chosen);
