namespace PsyLit.Core.Comments;

/// <summary>Names of the filters that every query over comments has unless it asks to go without.</summary>
public static class CommentFilters
{
    /// <summary>
    /// Leaves out replies to annotations, which only those see who see the annotation; <c>IgnoreQueryFilters([CommentFilters.Replies])</c>
    /// shows them, and whoever asks for that asks for the annotation's visibility too.
    /// </summary>
    public const string Replies = nameof(Replies);

    /// <summary>
    /// Leaves out what moderation has hidden, so that lists, counts, searches, feeds and exports do not know of it. Who ignores this filter asks
    /// <see cref="CommentRights.MaySee"/> or <see cref="CommentRights.StandingComments"/>: a writer still sees their own.
    /// </summary>
    public const string Hidden = nameof(Hidden);
}
