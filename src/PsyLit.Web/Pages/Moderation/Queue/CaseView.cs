using PsyLit.Core.Moderation;
using PsyLit.Core.Moderation.Posts;

namespace PsyLit.Web.Pages.Moderation.Queue;

/// <summary>A case with all that helps to decide it.</summary>
public sealed record CaseView
{
    public required CaseRow Row { get; init; }

    /// <summary>What stands before it in its discussion.</summary>
    public required IReadOnlyList<ModeratedPost> Before { get; init; }

    /// <summary>What was decided about it last.</summary>
    public required DecisionList Decisions { get; init; }

    /// <summary>How often it was decided, which may be more often than <see cref="Decisions"/> has; by it a decision that came meanwhile is noticed.</summary>
    public required int Version { get; init; }

    /// <summary>Null when it came with an import.</summary>
    public WriterHistory? Writer { get; init; }

    public ModerationCase Case => Row.Case;

    public ModeratedPost Post => Row.Post;

    /// <summary>True for a first post that was never decided about.</summary>
    public bool IsFirstPost => Post.HiddenReason == ModerationReason.FirstPost;
}
