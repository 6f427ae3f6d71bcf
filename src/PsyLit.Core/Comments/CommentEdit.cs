namespace PsyLit.Core.Comments;

/// <summary>A wording that a comment had before it was edited.</summary>
public sealed class CommentEdit
{
    public long Id { get; set; }

    public long CommentId { get; set; }

    /// <summary>The text as it was typed then.</summary>
    public string Markdown { get; set; } = "";

    public DateTime ReplacedAt { get; set; }
}
