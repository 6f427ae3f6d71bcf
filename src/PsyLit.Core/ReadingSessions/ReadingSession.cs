using PsyLit.Core.Accounts;
using PsyLit.Core.Groups;

namespace PsyLit.Core.ReadingSessions;

/// <summary>Some records that the members of a group read with the same questions: first each alone and unseen, then together.</summary>
public sealed class ReadingSession
{
    public long Id { get; set; }

    public long GroupId { get; set; }

    public Group Group { get; set; } = null!;

    /// <summary>1 to <see cref="SessionText.MaxTitle"/> characters.</summary>
    public string Title { get; set; } = "";

    /// <summary>What it is to find out, plain text with line breaks; empty when nothing was said.</summary>
    public string Purpose { get; set; } = "";

    public SessionState State { get; set; }

    /// <summary>Who prepared it.</summary>
    public long CreatedById { get; set; }

    public Account CreatedBy { get; set; } = null!;

    public DateTime CreatedAt { get; set; }

    /// <summary>When its readers could begin; null before.</summary>
    public DateTime? OpenedAt { get; set; }

    /// <summary>When everybody's votes and passages became visible to the group; null while it is blind. Never taken back.</summary>
    public DateTime? RevealedAt { get; set; }

    public DateTime? ClosedAt { get; set; }

    public ICollection<SessionRecord> Records { get; } = [];

    public ICollection<SessionCriterion> Criteria { get; } = [];

    public ICollection<SessionReader> Readers { get; } = [];

    public ICollection<SessionLogEntry> Log { get; } = [];
}
