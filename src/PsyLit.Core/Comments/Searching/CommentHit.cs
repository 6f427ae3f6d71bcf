using PsyLit.Core.Search.Results;

namespace PsyLit.Core.Comments.Searching;

/// <summary>One comment found, or what was written at a passage.</summary>
public sealed record CommentHit
{
    /// <summary>The comment or reply; null for an annotation.</summary>
    public long? CommentId { get; init; }

    /// <summary>The annotation that it is or answers; null for a comment on a record.</summary>
    public FoundAnnotation? Annotation { get; init; }

    public required long ArticleId { get; init; }

    /// <summary>The title of its record as inline text.</summary>
    public required string ArticleTitle { get; init; }

    /// <summary>Who wrote or signed it; null when it is unsigned.</summary>
    public string? Name { get; init; }

    public required DateTime WrittenAt { get; init; }

    /// <summary>The part of its text that shows the match best.</summary>
    public string Excerpt { get; init; } = "";

    /// <summary>What matched in the excerpt.</summary>
    public IReadOnlyList<SearchMark> Marks { get; init; } = [];

    /// <summary>True when the excerpt starts where the comment starts.</summary>
    public bool Begins { get; init; } = true;

    /// <summary>True when the excerpt ends where the comment ends.</summary>
    public bool Ends { get; init; } = true;
}
