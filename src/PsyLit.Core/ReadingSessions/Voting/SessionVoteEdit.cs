namespace PsyLit.Core.ReadingSessions.Voting;

/// <summary>What a vote said before it was changed after the reveal.</summary>
public sealed class SessionVoteEdit
{
    public long Id { get; set; }

    public long VoteId { get; set; }

    public int? Answer { get; set; }

    /// <summary>The reason as it was typed then.</summary>
    public string Markdown { get; set; } = "";

    public DateTime ReplacedAt { get; set; }
}
