namespace PsyLit.Core.Search.Reading.Stored;

/// <summary>What the database says to a term.</summary>
/// <param name="Query">The records; null when there is no answer, which <paramref name="Remark"/> then explains.</param>
/// <param name="Where">What was asked, in words: "commented on by you".</param>
/// <param name="Remark">What a reader should know, or null.</param>
internal sealed record StoredAnswer(IndexQuery? Query, string? Where = null, string? Remark = null);
