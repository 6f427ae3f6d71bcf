using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;
using PsyLit.Core.Search.Postings;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Indexing;

/// <summary>Indexes articles in the very transaction that adds them, from what is in memory.</summary>
/// <remarks>
/// Queued instead, every article was read back and its lists parsed again: two fifths of what its index entry cost. Words are read on the other
/// cores while the writer goes on with rows. Only articles that nobody could have tagged yet are indexed here; all others go by the index queue.
/// </remarks>
public sealed class NewArticles
{
    private readonly List<Article> articles = [];
    private readonly IndexViews views;
    private readonly SegmentMaking making;

    private NewArticles(DocumentMaker documents, IndexViews views) => (this.views, making) = (views, new SegmentMaking(documents));

    /// <summary>Prepares to index the articles of a transaction.</summary>
    /// <returns>Null when the index cannot take them, because it is to be made anew: then they go into the index queue.</returns>
    public static NewArticles? Of(LibraryContext library, DocumentMaker documents, IndexViews views)
    {
        ArgumentNullException.ThrowIfNull(library);
        return IsCurrent(library, documents) ? new NewArticles(documents, views) : null;
    }

    /// <summary>Begins to read articles whose journals have their numbers already. Their own will be higher than those of articles added before.</summary>
    public void Add(IReadOnlyList<Article> added)
    {
        ArgumentNullException.ThrowIfNull(added);
        articles.AddRange(added);
        making.Begin(added, ..added.Count, article => (IndexSource.OfArticle(article), (IReadOnlyList<string>)[]));
    }

    /// <summary>Waits until all are read.</summary>
    public Task FinishAsync() => articles.Count > 0 ? making.FinishAsync() : Task.CompletedTask;

    /// <summary>Writes them, finished, under the numbers that they have got since.</summary>
    public void Write(IIndexBlocks blocks)
    {
        if (articles.Count == 0)
            return;
        foreach (var (values, article) in making.Values.Zip(articles))
            values.ArticleId = article.Id;
        making.Write(blocks, views, replaced: [], CancellationToken.None);
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
