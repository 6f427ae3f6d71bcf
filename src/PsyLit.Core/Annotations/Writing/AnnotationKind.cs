namespace PsyLit.Core.Annotations.Writing;

/// <summary>What an annotation is: its purpose, and what goes with that.</summary>
/// <param name="Purpose">Why the passage was annotated.</param>
/// <param name="TagName">The tag, for <see cref="AnnotationPurpose.Tagging"/>.</param>
/// <param name="ConceptId">The concept, for <see cref="AnnotationPurpose.Identifying"/>.</param>
public sealed record AnnotationKind(AnnotationPurpose Purpose, string? TagName, string? ConceptId)
{
    /// <summary>What an annotation is now.</summary>
    public static AnnotationKind Of(Annotation annotation)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        return new AnnotationKind(annotation.Purpose, annotation.TagName, annotation.ConceptId);
    }

    /// <summary>The same without what belongs to another purpose, and with the tag in its normal spelling.</summary>
    public AnnotationKind Normal() => new(
        Purpose,
        Purpose == AnnotationPurpose.Tagging ? Tags.TagName.Normal(TagName) : null,
        Purpose == AnnotationPurpose.Identifying ? ConceptId : null);
}
