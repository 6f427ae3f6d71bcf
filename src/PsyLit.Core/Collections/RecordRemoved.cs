namespace PsyLit.Core.Collections;

/// <summary>A record that was taken out of a collection, with what is needed to put it back as it was.</summary>
public sealed record RecordRemoved(long CollectionId, long ArticleId, int Position, string Note, DateTime AddedAt);
