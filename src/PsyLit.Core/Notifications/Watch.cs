namespace PsyLit.Core.Notifications;

/// <summary>How much somebody wants to be told of one thing, where that is not the usual.</summary>
public sealed class Watch
{
    public long AccountId { get; set; }

    public WatchKind Kind { get; set; }

    /// <summary>Which one, as its <see cref="WatchKind"/> says; at most 100 characters.</summary>
    public string Key { get; set; } = "";

    public WatchLevel Level { get; set; }

    public DateTime SetAt { get; set; }
}
