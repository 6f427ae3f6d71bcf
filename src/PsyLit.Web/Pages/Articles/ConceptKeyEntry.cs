using PsyLit.Core.Concepts;

namespace PsyLit.Web.Pages.Articles;

/// <summary>A concept named in a text.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Mentions">How often the text names it.</param>
public sealed record ConceptKeyEntry(Concept Concept, int Mentions);
