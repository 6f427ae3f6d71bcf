namespace PsyLit.Web.Pages.Feeds;

/// <summary>A page of a feed.</summary>
/// <param name="Tag">What stands in the feed's id behind authority and year: <c>search?q=trkb</c>.</param>
/// <param name="Title">Its title, plain text.</param>
/// <param name="Path">The page that shows the same to people, as a path with its query.</param>
/// <param name="Entries">The entries, the newest first.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record FeedPage(string Tag, string Title, string Path, IReadOnlyList<FeedEntry> Entries, int Total)
{
    /// <summary>Entries of a page.</summary>
    public const int Size = 50;

    /// <summary>The last page that is answered: nobody reads on so far.</summary>
    public const int LastPage = 10_000;

    /// <summary>The query searched for, when there is one: told as an OpenSearch answer tells it.</summary>
    public string? Query { get; init; }
}
