namespace PsyLit.Core.Moderation.Posts;

/// <summary>A comment or an annotation as moderation sees it: both are posts of somebody on a record.</summary>
public sealed record ModeratedPost
{
    /// <summary>Null when it is an annotation.</summary>
    public long? CommentId { get; init; }

    /// <summary>Null when it is a comment.</summary>
    public long? AnnotationId { get; init; }

    /// <summary>The annotation's name outside; null when it is a comment.</summary>
    public Guid? PublicId { get; init; }

    public required long ArticleId { get; init; }

    public required string ArticleTitle { get; init; }

    /// <summary>Null when it came with an import.</summary>
    public long? WriterId { get; init; }

    public string? WriterName { get; init; }

    /// <summary>What was written, rendered; empty for a bare highlight.</summary>
    public required string Html { get; init; }

    /// <summary>The passage annotated; null for a comment.</summary>
    public string? Quote { get; init; }

    /// <summary>The comment that it answers.</summary>
    public long? ParentId { get; init; }

    public required DateTime WrittenAt { get; init; }

    public DateTime? EditedAt { get; init; }

    public DateTime? HiddenAt { get; init; }

    public ModerationReason? HiddenReason { get; init; }

    public DateTime? DeletedAt { get; init; }

    /// <summary>True when guests may see it, or might if it were not hidden.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>True for an annotation that its writer keeps to themselves, and their own words below it: nobody else reads them, moderators neither.</summary>
    public bool IsOnlyForWriter { get; init; }

    /// <summary>What it is called in a sentence.</summary>
    public string Name => CommentId is null ? "annotation" : "comment";

    /// <summary>As moderators see it: without the words when those are its writer's alone.</summary>
    public ModeratedPost ForModerators => IsOnlyForWriter ? this with { Html = "", Quote = null } : this;

    /// <summary>Its permalink, as a path.</summary>
    public string Path => CommentId is { } id ? $"/comments/{id}" : $"/annotations/{PublicId}";
}
