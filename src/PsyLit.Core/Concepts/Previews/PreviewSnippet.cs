using PsyLit.Core.Search.Results;

namespace PsyLit.Core.Concepts.Previews;

/// <summary>A passage that a record is found or lost by.</summary>
/// <param name="ArticleId">The record.</param>
/// <param name="Title">Its title, as inline text.</param>
/// <param name="Text">The passage, as inline text; null when it is a keyword or a tag, or when only what lies above a concept changed.</param>
/// <param name="Marks">The characters that are the mention.</param>
public sealed record PreviewSnippet(long ArticleId, string Title, string? Text, IReadOnlyList<SearchMark> Marks);
