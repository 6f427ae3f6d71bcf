namespace PsyLit.Core.Annotations.Anchors;

/// <summary>A part of a text that is nearly a pattern.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The place after its last.</param>
/// <param name="Errors">Characters to add, take away or change to make the pattern of it.</param>
internal readonly record struct ApproximateMatch(int Start, int End, int Errors);
