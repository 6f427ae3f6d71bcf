namespace PsyLit.Core.Annotations.Writing;

/// <summary>What somebody wants to fix to a passage.</summary>
public sealed record NewAnnotation
{
    public required long ArticleId { get; init; }

    /// <summary>The revision of the text that they saw; it need not be the newest any more.</summary>
    public required int RevisionNumber { get; init; }

    /// <summary>The section, named as in <see cref="Annotation.Section"/>.</summary>
    public required string Section { get; init; }

    /// <summary>The first character in the section's plain text, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>The place after the last.</summary>
    public required int End { get; init; }

    public required AnnotationPurpose Purpose { get; init; }

    /// <summary>As typed; may be empty unless it is a note or a question.</summary>
    public string Markdown { get; init; } = "";

    /// <summary>Needed for <see cref="AnnotationPurpose.Tagging"/>, ignored otherwise.</summary>
    public string? TagName { get; init; }

    /// <summary>The id of a concept. Needed for <see cref="AnnotationPurpose.Identifying"/>, ignored otherwise.</summary>
    public string? ConceptId { get; init; }

    public AnnotationVisibility Visibility { get; init; }

    /// <summary>Needed for <see cref="AnnotationVisibility.Group"/>, ignored otherwise.</summary>
    public long? GroupId { get; init; }

    /// <summary>The reading session in which it is made; null outside one.</summary>
    public long? SessionId { get; init; }
}
