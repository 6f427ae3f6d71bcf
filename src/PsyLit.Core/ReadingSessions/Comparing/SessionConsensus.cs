using PsyLit.Core.Accounts;

namespace PsyLit.Core.ReadingSessions.Comparing;

/// <summary>The answer that the readers agreed on after they had discussed theirs.</summary>
public sealed class SessionConsensus
{
    public long SessionId { get; set; }

    public long ArticleId { get; set; }

    public long CriterionId { get; set; }

    /// <summary>The place of the answer in <see cref="SessionCriterion.Answers"/>.</summary>
    public int Answer { get; set; }

    /// <summary>Why, plain text; empty when nothing was said.</summary>
    public string Note { get; set; } = "";

    /// <summary>Who recorded it.</summary>
    public long DecidedById { get; set; }

    public Account DecidedBy { get; set; } = null!;

    public DateTime DecidedAt { get; set; }
}
