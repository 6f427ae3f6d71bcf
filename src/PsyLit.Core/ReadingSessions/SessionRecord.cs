using PsyLit.Core.Articles;

namespace PsyLit.Core.ReadingSessions;

/// <summary>A record that a session reads. It stays the record that was read, also when that is merged into another one later.</summary>
public sealed class SessionRecord
{
    public long SessionId { get; set; }

    public long ArticleId { get; set; }

    public Article Article { get; set; } = null!;

    /// <summary>Where it stands in the session, counted from 1.</summary>
    public int Position { get; set; }
}
