namespace PsyLit.Core.Annotations.WebAnnotations.Selectors;

/// <summary>A passage by its place: a TextPositionSelector (Web Annotation Data Model, section 4.2.5).</summary>
/// <param name="Start">The first character, in code points from 0.</param>
/// <param name="End">The place after the last character, in code points.</param>
public sealed record PositionSelector(int Start, int End);
