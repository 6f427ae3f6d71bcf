namespace PsyLit.Core.Search.Facets;

/// <summary>A facet value a reader chose.</summary>
/// <param name="Facet">Which facet.</param>
/// <param name="Value">A concept id (<c>5-ht2a</c>), years as a <see cref="YearRange"/>, or a journal's id.</param>
public sealed record FacetChoice(Facet Facet, string Value);
