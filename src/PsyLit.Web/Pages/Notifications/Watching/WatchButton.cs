using PsyLit.Core.Notifications;

namespace PsyLit.Web.Pages.Notifications.Watching;

/// <summary>The three levels for one thing, of which one is chosen.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Key">Which one.</param>
/// <param name="Level">What is chosen now.</param>
public sealed record WatchButton(WatchKind Kind, string Key, WatchLevel Level)
{
    /// <summary>What watching means here.</summary>
    public string Watching => Kind switch
    {
        WatchKind.Record => "everything said on this record",
        WatchKind.Thread => "every answer in this thread",
        WatchKind.Tag => "records that get this tag, and what is said on those that have it",
        WatchKind.Concept => "records that come to name this concept, and of comments and annotations that name it",
        WatchKind.Search => "records that come to match this search",
        WatchKind.Person => "everything this person writes",
        _ => "everything in this group",
    };
}
