namespace PsyLit.Core.Duplicates;

/// <summary>How far the search for duplicates has followed the imports; there is at most one row.</summary>
public sealed class DuplicateSearchState
{
    /// <summary>The id of the one row.</summary>
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    /// <summary>The last <c>ImportEntry</c> whose article was looked at; entries are numbered in the order they are written.</summary>
    public long LastEntryId { get; set; }
}
