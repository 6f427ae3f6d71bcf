namespace PsyLit.Core.Comments.Reactions;

/// <summary>What one reader says of another's comment with a press of a button; of each kind at most once.</summary>
public sealed class CommentReaction
{
    public long CommentId { get; set; }

    /// <summary>Who says so; never the comment's writer.</summary>
    public long AccountId { get; set; }

    public ReactionKind Kind { get; set; }

    public DateTime At { get; set; }
}
