using PsyLit.Core.Concepts;

namespace PsyLit.Web.Pages.Concepts;

/// <summary>A concept with how many records are about it or a concept below it.</summary>
public sealed record ConceptCount(Concept Concept, int Records);
