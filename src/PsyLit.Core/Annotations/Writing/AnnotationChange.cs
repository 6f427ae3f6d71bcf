namespace PsyLit.Core.Annotations.Writing;

/// <summary>What an annotation is to say from now on, and who sees it; its passage stays.</summary>
/// <param name="Text">The new wording, as typed.</param>
/// <param name="Visibility">Who sees it.</param>
/// <param name="GroupId">The group, for <see cref="AnnotationVisibility.Group"/>.</param>
public sealed record AnnotationChange(string? Text, AnnotationVisibility Visibility, long? GroupId)
{
    /// <summary>What it is to be, with tag or concept; null when it stays what it is.</summary>
    public AnnotationKind? Kind { get; init; }

    /// <summary>The drafts of its form, which are forgotten with its being stored.</summary>
    public IReadOnlyList<Guid> Drafts { get; init; } = [];
}
