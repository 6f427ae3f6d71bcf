namespace PsyLit.Core.Notifications.Matching;

/// <summary>What a look at a topic found that was not known of it.</summary>
/// <param name="Since">When it was looked at before: whoever has begun to watch it later does not know whether these matched then.</param>
/// <param name="Articles">The records, the smallest number first.</param>
public sealed record NewlyMatching(DateTime Since, IReadOnlyList<long> Articles)
{
    public static NewlyMatching None { get; } = new(default, []);
}
