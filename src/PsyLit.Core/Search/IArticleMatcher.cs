using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.Search;

/// <summary>Looks a query up in the index. One implementation per database provider.</summary>
public interface IArticleMatcher
{
    /// <summary>Finds the articles that match.</summary>
    /// <param name="query">What to look up.</param>
    /// <param name="ranked">True when scores are wanted; finding without them is several times as fast.</param>
    /// <param name="cancellationToken">Ends the look-up at once.</param>
    /// <returns>The matches, or null when looking them up took longer than is allowed for one query.</returns>
    Task<ArticleMatches?> MatchAsync(IndexQuery query, bool ranked, CancellationToken cancellationToken = default);

    /// <summary>Tells whether any article matches.</summary>
    Task<bool> AnyAsync(IndexQuery query, CancellationToken cancellationToken = default);
}
