namespace PsyLit.Core.ReadingList;

/// <summary>What is to become of marks. What is not named stays as it is.</summary>
/// <param name="State">The new state; null for none.</param>
/// <param name="SetsState">Whether the state changes at all.</param>
/// <param name="Star">Whether it has a star; null for as it is.</param>
public sealed record ReadingChange(ReadingState? State, bool SetsState, bool? Star)
{
    /// <summary>The changes by the words that forms send: <c>unread reading read off star unstar</c>.</summary>
    private static readonly Dictionary<string, ReadingChange> ByName = new(StringComparer.Ordinal)
    {
        ["unread"] = new(ReadingState.Unread, true, null),
        ["reading"] = new(ReadingState.Reading, true, null),
        ["read"] = new(ReadingState.Read, true, null),
        ["off"] = new(null, true, null),
        ["star"] = new(null, false, true),
        ["unstar"] = new(null, false, false),
    };

    /// <summary>The change of that name; null when there is none.</summary>
    public static ReadingChange? Named(string? name) => name is null ? null : ByName.GetValueOrDefault(name);
}
