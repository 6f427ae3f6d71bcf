using PsyLit.Core.Search.Results;

namespace PsyLit.Core.Search.Excerpts;

/// <summary>A part of a text, as inline text that stands by itself: tags opened before it are opened again, and all are closed.</summary>
internal sealed record Excerpt(string Text, IReadOnlyList<SearchMark> Marks, bool Begins, bool Ends);
