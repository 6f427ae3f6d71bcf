namespace PsyLit.Core.Notifications;

/// <summary>How much somebody wants to be told.</summary>
/// <remarks>The numbers are stored in libraries: add to the end, never renumber.</remarks>
public enum WatchLevel
{
    /// <summary>When they are named, are answered, or take part. What holds for everything nobody has said otherwise about; not stored.</summary>
    Normal = 0,

    /// <summary>Everything.</summary>
    Watch = 1,

    /// <summary>Nothing but what moderators decide about their own posts.</summary>
    Mute = 2,
}
