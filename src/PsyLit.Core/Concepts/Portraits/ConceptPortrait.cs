namespace PsyLit.Core.Concepts.Portraits;

/// <summary>What the records of a library say about a concept together.</summary>
/// <param name="Records">How many name it or one below it.</param>
/// <param name="ByYear">How many of them were published in each year, the first year first; years without one are not among them, nor are records without a date.</param>
/// <param name="Companions">The concepts it is most tellingly named with, the most telling first.</param>
public sealed record ConceptPortrait(int Records, IReadOnlyList<(int Year, int Records)> ByYear, IReadOnlyList<Companion> Companions);
