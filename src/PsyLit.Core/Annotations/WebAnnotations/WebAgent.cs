namespace PsyLit.Core.Annotations.WebAnnotations;

/// <summary>Who made an annotation, as far as it says.</summary>
/// <param name="Id">Their IRI.</param>
/// <param name="Name">Their name.</param>
public sealed record WebAgent(string? Id, string? Name);
