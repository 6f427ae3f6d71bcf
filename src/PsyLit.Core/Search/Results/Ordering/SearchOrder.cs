namespace PsyLit.Core.Search.Results.Ordering;

/// <summary>An order of hits, with what it goes by beside the values in the index.</summary>
/// <param name="Sort">The order.</param>
internal sealed record SearchOrder(SearchSort Sort)
{
    /// <summary>For <see cref="SearchSort.Journal"/>: the order of the journals' names.</summary>
    public KnownJournals? Journals { get; init; }

    /// <summary>For <see cref="SearchSort.Discussed"/>: how many comments stand below each article that has some, by its id.</summary>
    public IReadOnlyDictionary<long, int>? Comments { get; init; }
}
