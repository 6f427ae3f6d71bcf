namespace PsyLit.Core.Search.Verifying;

/// <summary>What comparing the search index with the articles found.</summary>
/// <param name="Compared">How many articles were compared.</param>
/// <param name="Missing">Ids of articles the index does not have.</param>
/// <param name="Different">Ids of articles of which it says something else than it should.</param>
/// <param name="Gone">Ids it has of articles that are gone.</param>
/// <param name="Waiting">How many articles wait to be indexed, which is no fault.</param>
public sealed record IndexFindings(int Compared, IReadOnlyList<long> Missing, IReadOnlyList<long> Different, IReadOnlyList<long> Gone, int Waiting)
{
    /// <summary>True when the index is as it should be.</summary>
    public bool IsSound => Missing.Count + Different.Count + Gone.Count == 0;
}
