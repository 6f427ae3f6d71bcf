namespace PsyLit.Core.Comments.Searching;

/// <summary>A post that a query found.</summary>
/// <param name="Number">Its number (<see cref="PostNumber"/>).</param>
/// <param name="AnnotationId">The annotation that it is or answers, which only some may see; null for a comment on a record.</param>
/// <param name="Score">What it is worth, larger being better.</param>
/// <param name="WrittenAt">When it was written, in seconds.</param>
internal readonly record struct FoundPost(long Number, long? AnnotationId, float Score, uint WrittenAt);
