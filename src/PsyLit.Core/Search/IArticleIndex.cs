namespace PsyLit.Core.Search;

/// <summary>Keeps the search index in step with the articles. One implementation per database provider.</summary>
public interface IArticleIndex
{
    /// <summary>Brings every article of the index queue up to date; quick when there is none.</summary>
    /// <returns>The number of articles indexed.</returns>
    Task<int> CatchUpAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// To be called once at start: makes the index anew when it was made with another vocabulary or by another version, else catches up.
    /// </summary>
    /// <returns>True when it was made anew.</returns>
    Task<bool> EnsureCurrentAsync(IProgress<int>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Throws the index away and makes it anew, reporting articles done.</summary>
    Task RebuildAsync(IProgress<int>? progress = null, CancellationToken cancellationToken = default);
}
