namespace PsyLit.Formats.Records;

/// <summary>One part of an abstract.</summary>
/// <param name="Label">The heading as printed (<c>METHODS AND RESULTS</c>); null in an unstructured abstract.</param>
/// <param name="Category">NLM's category for it (<c>BACKGROUND OBJECTIVE METHODS RESULTS CONCLUSIONS UNASSIGNED</c>); null when not given.</param>
/// <param name="Text">The text as inline text (see <see cref="CitationRecord"/>), without the label.</param>
public sealed record AbstractSection(string? Label, string? Category, string Text);
