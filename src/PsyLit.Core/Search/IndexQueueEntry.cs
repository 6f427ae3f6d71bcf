namespace PsyLit.Core.Search;

/// <summary>An article whose search index entry is out of date.</summary>
/// <remarks>
/// Written in the same transaction as the change, taken away in the same transaction as the index entry: whatever happens in
/// between, the index catches up at the next write or start.
/// </remarks>
public sealed class IndexQueueEntry
{
    public long ArticleId { get; set; }
}
