namespace PsyLit.Core.SavedSearches.History;

/// <summary>A search somebody made, known to them by its number: <c>#3 AND #5</c>.</summary>
public sealed class HistoryEntry
{
    public long AccountId { get; set; }

    /// <summary>Counted from 1 for each account.</summary>
    public int Number { get; set; }

    /// <summary>The query as typed.</summary>
    public string Text { get; set; } = "";

    /// <summary>How many records it found when it was last made.</summary>
    public int Records { get; set; }

    /// <summary>When it was last made.</summary>
    public DateTime SearchedAt { get; set; }
}
