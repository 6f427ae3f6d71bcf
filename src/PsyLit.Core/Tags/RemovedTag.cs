namespace PsyLit.Core.Tags;

/// <summary>A tag that was taken off an article, with what is needed to put it back as it was.</summary>
public sealed record RemovedTag(long ArticleId, long AccountId, string Name, DateTime AddedAt);
