using PsyLit.Core.Annotations;

namespace PsyLit.Core.Comments.Searching;

/// <summary>The annotation that a post is or answers.</summary>
/// <param name="PublicId">The name of its permalink.</param>
/// <param name="Purpose">What it is.</param>
/// <param name="Visibility">Who sees it.</param>
/// <param name="Group">The name of the group that sees it, for <see cref="AnnotationVisibility.Group"/>.</param>
public sealed record FoundAnnotation(Guid PublicId, AnnotationPurpose Purpose, AnnotationVisibility Visibility, string? Group);
