using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Concepts.Versions;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Merging;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search;

/// <summary>Keeps the search index in step with the articles.</summary>
public sealed class ArticleIndex(
    LibraryContext library, IIndexStore store, IndexViews views, SegmentMerging merging, DocumentMaker documents, VocabularyInForce vocabulary)
{
    /// <summary>Articles in one transaction. Larger ones are quicker by the article, but keep other writers waiting longer.</summary>
    private const int Chunk = 2000;

    /// <summary>Brings every article of the index queue up to date; quick when there is none.</summary>
    /// <returns>The number of articles indexed.</returns>
    public async Task<int> CatchUpAsync(CancellationToken cancellationToken = default)
    {
        var indexed = 0;
        // A new library: what is indexed from here on is found by the vocabulary at hand, which has to be known at the next start.
        if (!await library.IndexStates.AnyAsync(cancellationToken))
            await RebuildAsync(new Latest(count => indexed = count), cancellationToken);

        // Looked at without a transaction first: most calls find nothing, and must not wait for whoever is writing.
        while (await library.IndexQueue.AnyAsync(cancellationToken))
            indexed += await IndexChunkAsync(cancellationToken);
        return indexed;
    }

    /// <summary>
    /// To be called once at start: makes the index anew when it was made with another vocabulary or by another version, else catches up.
    /// </summary>
    /// <returns>True when it was made anew.</returns>
    public async Task<bool> EnsureCurrentAsync(IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        await vocabulary.FollowAsync(cancellationToken);
        var state = await library.IndexStates.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (state?.Layout == DocumentMaker.Layout && state.VocabularyFingerprint == documents.VocabularyFingerprint)
        {
            await CatchUpAsync(cancellationToken);
            return false;
        }

        await RebuildAsync(progress, cancellationToken);
        return true;
    }

    /// <summary>Throws the index away and makes it anew, reporting articles done.</summary>
    public async Task RebuildAsync(IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        await using (var transaction = await library.Database.BeginTransactionAsync(cancellationToken))
        {
            await vocabulary.FollowAsync(cancellationToken);
            await library.IndexSegments.ExecuteDeleteAsync(cancellationToken);
            await library.IndexBlocks.ExecuteDeleteAsync(cancellationToken);
            await library.IndexQueue.ExecuteDeleteAsync(cancellationToken);
            await library.RetagQueue.ExecuteDeleteAsync(cancellationToken);
            await library.Database.ExecuteSqlRawAsync("INSERT INTO IndexQueue(ArticleId) SELECT Id FROM Articles", cancellationToken);
            await library.IndexStates.ExecuteDeleteAsync(cancellationToken);
            await library.Database.ExecuteSqlAsync(
                $"INSERT INTO IndexStates(Id, VocabularyFingerprint, Layout) VALUES({IndexState.OnlyId}, {documents.VocabularyFingerprint}, {DocumentMaker.Layout})",
                cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        var indexed = 0;
        while (await IndexChunkAsync(cancellationToken) is > 0 and var count)
            progress?.Report(indexed += count);
    }

    /// <summary>Takes the first articles of the queue. Reading, writing and taking them off the queue are one transaction.</summary>
    private async Task<int> IndexChunkAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        // Within the transaction nobody publishes another one, so that what is written is of the version in force.
        await vocabulary.FollowAsync(cancellationToken);
        var queued = await library.IndexQueue.AsNoTracking()
            .OrderBy(entry => entry.ArticleId).Take(Chunk).Select(entry => entry.ArticleId).ToListAsync(cancellationToken);
        if (queued.Count == 0)
            return 0;

        var made = await MakeAsync(queued[0], queued[^1], cancellationToken);
        using (var blocks = store.InTransaction())
            made.Write(blocks, views, [.. queued.Where(id => IsIn(views.Of(blocks), id))], cancellationToken);

        await Queue(queued[0], queued[^1]).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        merging.Wake();
        return queued.Count;
    }

    private static bool IsIn(IndexView view, long id) => view.Segments.Any(segment => segment.Columns.Find(checked((int)id)) >= 0);

    private async Task<SegmentMaking> MakeAsync(long first, long last, CancellationToken cancellationToken)
    {
        var queue = Queue(first, last).Select(entry => entry.ArticleId);
        var articles = await library.Articles.AsNoTracking()
            .Where(article => queue.Contains(article.Id)).OrderBy(article => article.Id).Select(IndexSource.FromArticle).ToListAsync(cancellationToken);
        articles = await articles.WithWrongMentionsAsync(library, cancellationToken);
        var tags = (await library.ArticleTags.AsNoTracking()
                .Where(tag => queue.Contains(tag.ArticleId)).Select(tag => new { tag.ArticleId, tag.Tag.Name }).ToListAsync(cancellationToken))
            .ToLookup(tag => tag.ArticleId, tag => tag.Name);
        return await SegmentMaking.OfAsync(documents, articles, article => (article, (IReadOnlyList<string>)[.. tags[article.ArticleId]]));
    }

    private IQueryable<IndexQueueEntry> Queue(long first, long last) =>
        library.IndexQueue.Where(entry => entry.ArticleId >= first && entry.ArticleId <= last);

    /// <summary>Reports at once, where <see cref="Progress{T}"/> reports some time later on another thread.</summary>
    private sealed class Latest(Action<int> take) : IProgress<int>
    {
        public void Report(int value) => take(value);
    }
}
