using PsyLit.Core.Accounts;
using PsyLit.Core.Moderation.Posts;

namespace PsyLit.Core.Moderation;

/// <summary>Who may do what in moderation.</summary>
public static class ModerationRights
{
    /// <summary>Moderators and administrators see the queue and decide; not about what they wrote themselves.</summary>
    public static bool MayModerate(this Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.IsAtLeast(Role.Moderator);
    }

    /// <summary>Whoever may write may flag what others wrote. One who is suspended may not: such a flag can hide a post at once.</summary>
    /// <param name="visitor">Who would flag it.</param>
    /// <param name="writerId">Who wrote it; null for what came with an import.</param>
    public static bool MayFlag(this Visitor visitor, long? writerId)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.IsAtLeast(Role.Annotator) && writerId != visitor.AccountId;
    }

    /// <summary>The writer of a post answers a decision about it, once.</summary>
    public static bool MayAppeal(this Visitor visitor, ModerationCase moderated, ModeratedPost post)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(moderated);
        ArgumentNullException.ThrowIfNull(post);
        return post.WriterId is { } writer && writer == visitor.AccountId && post.HiddenAt is not null && moderated.AppealedAt is null
            && post.HiddenReason != ModerationReason.FirstPost;
    }
}
