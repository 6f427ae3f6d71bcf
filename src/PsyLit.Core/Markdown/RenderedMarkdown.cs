namespace PsyLit.Core.Markdown;

/// <summary>A text as it stands on a page.</summary>
/// <param name="Html">A sequence of block elements; empty for a blank text.</param>
/// <param name="Mentioned">The accounts of the people it names with <c>@</c>, each once.</param>
public sealed record RenderedMarkdown(string Html, IReadOnlyCollection<long> Mentioned);
