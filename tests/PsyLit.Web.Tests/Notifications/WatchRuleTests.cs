using PsyLit.Core.Notifications;
using PsyLit.Core.Notifications.Watching;

namespace PsyLit.Web.Tests.Notifications;

/// <summary>Item 7: which of several levels counts.</summary>
public sealed class WatchRuleTests
{
    [Fact]
    public void The_nearest_of_what_one_has_said_counts_and_a_muted_person_is_muted_everywhere()
    {
        Assert.Equal(WatchLevel.Mute, WatchRule.LevelOf([Said(WatchKind.Record, WatchLevel.Watch), Said(WatchKind.Thread, WatchLevel.Mute)]));
        Assert.Equal(WatchLevel.Watch, WatchRule.LevelOf([Said(WatchKind.Record, WatchLevel.Mute), Said(WatchKind.Thread, WatchLevel.Watch)]));
        Assert.Equal(WatchLevel.Mute, WatchRule.LevelOf([Said(WatchKind.Thread, WatchLevel.Watch), Said(WatchKind.Person, WatchLevel.Mute)]));
        Assert.Equal(WatchLevel.Normal, WatchRule.LevelOf([]));
    }

    private static Watch Said(WatchKind kind, WatchLevel level) => new() { Kind = kind, Level = level };
}
