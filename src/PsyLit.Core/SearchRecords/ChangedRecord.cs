namespace PsyLit.Core.SearchRecords;

/// <summary>A record found at one of two times only.</summary>
/// <param name="ArticleId">Its number.</param>
/// <param name="Title">Its title as inline text; null when it is gone.</param>
/// <param name="Cause">Why.</param>
/// <param name="At">When that happened; null when nobody knows.</param>
/// <param name="IntoId">The record it went into, for <see cref="ChangeCause.Merged"/>.</param>
public sealed record ChangedRecord(long ArticleId, string? Title, ChangeCause Cause, DateTime? At = null, long? IntoId = null);
