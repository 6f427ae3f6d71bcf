namespace PsyLit.Core.Comments;

/// <summary>A comment somebody tried to post without being logged in: kept, so that it stands in the box again after logging in.</summary>
public sealed class CommentDraft
{
    /// <summary>A random token that only the writer's browser knows.</summary>
    public Guid Id { get; set; }

    public long ArticleId { get; set; }

    /// <summary>The comment being edited; null for a new one.</summary>
    public long? CommentId { get; set; }

    public string Markdown { get; set; } = "";

    public DateTime SavedAt { get; set; }
}
