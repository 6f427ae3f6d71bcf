namespace PsyLit.Core.Notifications.Telling;

/// <summary>Whom something concerns, and why: of several reasons the most telling.</summary>
internal sealed class Concerned
{
    private readonly Dictionary<long, NotificationReason> reasons = [];

    public IReadOnlyDictionary<long, NotificationReason> Reasons => reasons;

    /// <summary>Adds somebody; null and whoever is concerned more closely already change nothing.</summary>
    public void Add(long? accountId, NotificationReason reason)
    {
        if (accountId is { } id && (!reasons.TryGetValue(id, out var known) || reason < known))
            reasons[id] = reason;
    }

    public void Add(IEnumerable<long?> accountIds, NotificationReason reason)
    {
        foreach (var id in accountIds)
            Add(id, reason);
    }

    public void Remove(long? accountId)
    {
        if (accountId is { } id)
            reasons.Remove(id);
    }
}
