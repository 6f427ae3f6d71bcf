namespace PsyLit.Core.Notifications.Watching;

/// <summary>Something that can be watched.</summary>
/// <param name="Name">What it is called; the title of a record with its markup.</param>
/// <param name="Path">Where it is.</param>
public sealed record WatchedThing(string Name, string Path);
