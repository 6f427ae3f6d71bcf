namespace PsyLit.Core.Search.Matching;

/// <summary>Which looks into the index are shared out among the cores, segment by segment.</summary>
public sealed record SharedMatching
{
    /// <summary>About how many articles a query must find for that. Below, sharing saves less than a millisecond and costs a tenth more processor time.</summary>
    public int FewestArticles { get; init; } = 20_000;
}
