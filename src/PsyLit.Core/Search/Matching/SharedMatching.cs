namespace PsyLit.Core.Search.Matching;

/// <summary>Which looks into the index are shared out among the cores, segment by segment.</summary>
public sealed record SharedMatching
{
    /// <summary>About how many articles a query must find for that. Fewer are found sooner than another thread has begun.</summary>
    public int FewestArticles { get; init; } = 20_000;
}
