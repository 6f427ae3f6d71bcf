using PsyLit.Core.Accounts;

namespace PsyLit.Core.ReadingSessions;

/// <summary>Something that was done with a session, never changed afterwards.</summary>
public sealed class SessionLogEntry
{
    public long Id { get; set; }

    public long SessionId { get; set; }

    public SessionStep Step { get; set; }

    /// <summary>Who did it.</summary>
    public long ActorId { get; set; }

    public Account Actor { get; set; } = null!;

    public DateTime At { get; set; }

    /// <summary>More about it, as a sentence: how many had finished, what was agreed; empty when there is nothing more.</summary>
    public string Note { get; set; } = "";
}
