namespace PsyLit.Core.Annotations.WebAnnotations.Selectors;

/// <summary>A passage by its own words: a TextQuoteSelector (Web Annotation Data Model, section 4.2.4).</summary>
/// <param name="Exact">The passage.</param>
/// <param name="Prefix">What stands before it; null when that is not said.</param>
/// <param name="Suffix">What stands after it.</param>
public sealed record QuoteSelector(string Exact, string? Prefix, string? Suffix);
