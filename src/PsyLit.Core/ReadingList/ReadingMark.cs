using PsyLit.Core.Articles;

namespace PsyLit.Core.ReadingList;

/// <summary>What a record is to one person: its place on their reading list, and their star. Nobody else sees it.</summary>
public sealed class ReadingMark
{
    public long AccountId { get; set; }

    public long ArticleId { get; set; }

    public Article Article { get; set; } = null!;

    /// <summary>Null when the record is not on the list.</summary>
    public ReadingState? State { get; set; }

    public bool IsStarred { get; set; }

    /// <summary>When it last changed. Records marked together have the same moment, and no other of that person has it.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary><see cref="State"/> before the last change, to take it back.</summary>
    public ReadingState? StateBefore { get; set; }

    /// <summary><see cref="IsStarred"/> before the last change.</summary>
    public bool WasStarred { get; set; }
}
