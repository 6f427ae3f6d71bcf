using PsyLit.Core.Accounts;

namespace PsyLit.Core.ReadingSessions;

/// <summary>A member of the group who takes part in a session.</summary>
public sealed class SessionReader
{
    public long SessionId { get; set; }

    public long AccountId { get; set; }

    public Account Account { get; set; } = null!;

    public DateTime JoinedAt { get; set; }

    /// <summary>When they said that they have finished; null while they have not. Others learn only how many have.</summary>
    public DateTime? FinishedAt { get; set; }
}
