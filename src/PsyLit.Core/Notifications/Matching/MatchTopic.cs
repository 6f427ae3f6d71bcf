using PsyLit.Core.Accounts;
using PsyLit.Core.Search;

namespace PsyLit.Core.Notifications.Matching;

/// <summary>A concept, tag or saved search that records belong to.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Which one, as <see cref="Watch.Key"/>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Request">What finds its records.</param>
/// <param name="Visitor">By whose eyes: those of a saved search's owner, else a guest's.</param>
internal sealed record MatchTopic(WatchKind Kind, string Key, string Name, string Path, SearchRequest Request, Visitor Visitor)
{
    /// <summary>Whose watch of it counts: of a saved search its owner's only.</summary>
    public bool IsFor(Watch watch) => Kind != WatchKind.Search || watch.AccountId == Visitor.AccountId;
}
