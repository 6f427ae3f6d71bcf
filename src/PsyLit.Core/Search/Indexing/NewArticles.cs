using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;
using PsyLit.Core.Search.Postings;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Indexing;

/// <summary>Indexes articles in the very transaction that adds them, from what is in memory.</summary>
/// <remarks>
/// Queued instead, every article was read back and its lists parsed again: two fifths of what its index entry cost. Words are read on the other
/// cores while this thread writes rows. Only articles that nobody could have tagged yet are indexed here; all others go by the index queue.
/// </remarks>
public sealed class NewArticles
{
    private readonly List<Article> articles;
    private readonly IndexViews views;
    private readonly Task<SegmentMaking> making;

    private NewArticles(List<Article> articles, DocumentMaker documents, IndexViews views)
    {
        this.articles = articles;
        this.views = views;
        making = Task.Run(() => SegmentMaking.Of(documents, articles, article => (IndexSource.OfArticle(article), (IReadOnlyList<string>)[])));
    }

    /// <summary>Begins to read articles whose journals have their numbers already.</summary>
    /// <returns>Null when the index cannot take them, because it is to be made anew: then they go into the index queue.</returns>
    public static NewArticles? Start(LibraryContext library, DocumentMaker documents, IndexViews views, IEnumerable<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(library);
        return articles.ToList() is { Count: > 0 } added && IsCurrent(library, documents) ? new NewArticles(added, documents, views) : null;
    }

    /// <summary>Writes them under the numbers that they have got since.</summary>
    public void Write(IIndexBlocks blocks)
    {
        var made = making.GetAwaiter().GetResult();
        foreach (var (values, article) in made.Values.Zip(articles))
            values.ArticleId = article.Id;
        made.Write(blocks, views, replaced: [], CancellationToken.None);
    }

    // A library without articles has a current index, whatever its vocabulary; noted down, so that the next start knows it.
    private static bool IsCurrent(LibraryContext library, DocumentMaker documents)
    {
        if (library.IndexStates.AsNoTracking().SingleOrDefault() is { } state)
            return state.Layout == DocumentMaker.Layout && state.VocabularyFingerprint == documents.VocabularyFingerprint;
        if (library.Articles.IgnoreQueryFilters().Any())
            return false;
        library.Database.ExecuteSql(
            $"INSERT INTO IndexStates(Id, VocabularyFingerprint, Layout) VALUES({IndexState.OnlyId}, {documents.VocabularyFingerprint}, {DocumentMaker.Layout})");
        return true;
    }
}
