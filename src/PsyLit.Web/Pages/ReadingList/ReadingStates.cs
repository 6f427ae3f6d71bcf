using PsyLit.Core.ReadingList;

namespace PsyLit.Web.Pages.ReadingList;

/// <summary>The states of a reading list in words.</summary>
public static class ReadingStates
{
    /// <summary>The states with what forms send for them and how they are called.</summary>
    public static IReadOnlyList<(ReadingState State, string Name, string Words)> All { get; } =
        [(ReadingState.Unread, "unread", "To read"), (ReadingState.Reading, "reading", "Reading"), (ReadingState.Read, "read", "Read")];

    /// <summary>What forms send for a state.</summary>
    public static string NameOf(ReadingState state) => All.Single(one => one.State == state).Name;

    /// <summary>How a state is called.</summary>
    public static string Of(ReadingState state) => All.Single(one => one.State == state).Words;
}
