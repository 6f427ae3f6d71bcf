using PsyLit.Core.Concepts;
using PsyLit.Core.Relations;
using PsyLit.Core.Search.Similar;
using PsyLit.Web.Pages.Shared.Entries;

namespace PsyLit.Web.Pages.Articles;

/// <summary>Reads the records similar to one.</summary>
public sealed class SimilarEntries(SimilarArticles similar, ArticleList articles, ConceptMatcher concepts)
{
    /// <summary>The most alike first; what a notice of the record leads to is a relation, and not among them.</summary>
    public async Task<IReadOnlyList<SimilarEntry>> OfAsync(long articleId, IReadOnlyList<StandingNotice> notices, int most, CancellationToken cancellationToken)
    {
        var found = await similar.FindAsync(articleId, [.. notices.Select(notice => notice.OtherArticleId).OfType<long>()], most, cancellationToken);
        var entries = (await articles.InOrderAsync([.. found.Select(one => one.ArticleId)], cancellationToken)).ToDictionary(entry => entry.ArticleId);
        return [.. found.Where(one => entries.ContainsKey(one.ArticleId)).Select(one => SimilarEntry.Of(one, entries[one.ArticleId], concepts.Vocabulary))];
    }
}
