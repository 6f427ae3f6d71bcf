namespace PsyLit.Core.Notifications.Watching;

/// <summary>Which of several things that somebody said about one event counts.</summary>
public static class WatchRule
{
    // From the nearest to the widest.
    private static readonly WatchKind[] Nearest = [WatchKind.Thread, WatchKind.Record, WatchKind.Group, WatchKind.Tag, WatchKind.Concept, WatchKind.Search, WatchKind.Person];

    /// <summary>A muted person is muted everywhere; of the rest the nearest counts: a muted thread on a watched record is muted, and the other way round.</summary>
    public static WatchLevel LevelOf(IEnumerable<Watch> said)
    {
        ArgumentNullException.ThrowIfNull(said);
        var watches = said.Where(watch => watch.Level != WatchLevel.Normal).ToList();
        return watches.Exists(watch => watch is { Kind: WatchKind.Person, Level: WatchLevel.Mute })
            ? WatchLevel.Mute
            : watches.OrderBy(watch => Array.IndexOf(Nearest, watch.Kind)).ThenBy(watch => watch.Level).Select(watch => watch.Level).FirstOrDefault();
    }
}
