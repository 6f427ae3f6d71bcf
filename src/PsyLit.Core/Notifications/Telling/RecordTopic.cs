namespace PsyLit.Core.Notifications.Telling;

/// <summary>A topic that one person watches, with the records that they are to be told of.</summary>
/// <param name="AccountId">Who watches it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Added">Those that came into the library.</param>
/// <param name="Changed">Those that were there, and match only now.</param>
internal sealed record RecordTopic(long AccountId, string Name, string Path, IReadOnlyList<long> Added, IReadOnlyList<long> Changed)
{
    public IEnumerable<long> Found => Added.Concat(Changed);
}
