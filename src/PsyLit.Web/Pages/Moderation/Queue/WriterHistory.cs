namespace PsyLit.Web.Pages.Moderation.Queue;

/// <summary>Who wrote a post, as far as it helps to decide about it.</summary>
/// <param name="Name">The name shown.</param>
/// <param name="JoinedAt">Since when they have an account.</param>
/// <param name="Posts">How many posts of theirs stand.</param>
/// <param name="SuspendedUntil">Until when they may not write; null when they may.</param>
/// <param name="Decisions">What was decided about other posts of theirs, the last first.</param>
public sealed record WriterHistory(string Name, DateTime JoinedAt, int Posts, DateTime? SuspendedUntil, DecisionList Decisions);
