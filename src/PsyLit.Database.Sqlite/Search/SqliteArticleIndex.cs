using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Indexing;

namespace PsyLit.Database.Sqlite.Search;

/// <summary>Keeps <see cref="WordTable"/> and the indexed values in step with the articles.</summary>
internal sealed class SqliteArticleIndex(LibraryContext library, DocumentMaker documents) : IArticleIndex
{
    /// <summary>Articles in one transaction. Larger ones are quicker by the article, but keep other writers waiting longer.</summary>
    private const int Chunk = 2000;

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

    public async Task<bool> EnsureCurrentAsync(IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        var state = await library.IndexStates.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (state?.Layout == IndexDocument.Layout && state.VocabularyFingerprint == documents.VocabularyFingerprint)
        {
            await CatchUpAsync(cancellationToken);
            return false;
        }

        await RebuildAsync(progress, cancellationToken);
        return true;
    }

    public async Task RebuildAsync(IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        await using (var transaction = await library.Database.BeginTransactionAsync(cancellationToken))
        {
            await library.Database.ExecuteSqlRawAsync($"INSERT INTO {WordTable.Name}({WordTable.Name}) VALUES('delete-all')", cancellationToken);
            var generation = await NextGenerationAsync(cancellationToken);
            await library.IndexedArticles.ExecuteUpdateAsync(
                set => set.SetProperty(article => article.IsRemoved, true).SetProperty(article => article.Generation, generation),
                cancellationToken);
            await library.IndexQueue.ExecuteDeleteAsync(cancellationToken);
            await library.Database.ExecuteSqlRawAsync("INSERT INTO IndexQueue(ArticleId) SELECT Id FROM Articles", cancellationToken);
            await library.IndexStates.ExecuteDeleteAsync(cancellationToken);
            await library.Database.ExecuteSqlAsync(
                $"INSERT INTO IndexStates(Id, VocabularyFingerprint, Layout) VALUES({IndexState.OnlyId}, {documents.VocabularyFingerprint}, {IndexDocument.Layout})",
                cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        var indexed = 0;
        while (await IndexChunkAsync(cancellationToken) is > 0 and var count)
            progress?.Report(indexed += count);
        await library.Database.ExecuteSqlRawAsync($"INSERT INTO {WordTable.Name}({WordTable.Name}) VALUES('optimize')", cancellationToken);
    }

    /// <summary>Takes the first articles of the queue. Reading, writing and taking them off the queue are one transaction.</summary>
    private async Task<int> IndexChunkAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var queued = await library.IndexQueue.AsNoTracking()
            .OrderBy(entry => entry.ArticleId).Take(Chunk).Select(entry => entry.ArticleId).ToListAsync(cancellationToken);
        if (queued.Count == 0)
            return 0;

        var made = await MakeAsync(queued[0], queued[^1], cancellationToken);
        var generation = await NextGenerationAsync(cancellationToken);
        using (var writer = new IndexWriter((SqliteConnection)library.Database.GetDbConnection(), made))
            writer.Write(queued, generation);

        await Queue(queued[0], queued[^1]).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return queued.Count;
    }

    private async Task<Dictionary<long, IndexDocument>> MakeAsync(long first, long last, CancellationToken cancellationToken)
    {
        var queue = Queue(first, last).Select(entry => entry.ArticleId);
        var articles = await library.Articles.AsNoTracking()
            .Where(article => queue.Contains(article.Id)).Select(IndexSource.FromArticle).ToListAsync(cancellationToken);
        var tags = (await library.ArticleTags.AsNoTracking()
                .Where(tag => queue.Contains(tag.ArticleId)).Select(tag => new { tag.ArticleId, tag.Tag.Name }).ToListAsync(cancellationToken))
            .ToLookup(tag => tag.ArticleId, tag => tag.Name);
        return articles.AsParallel().WithCancellation(cancellationToken)
            .Select(article => documents.Make(article, [.. tags[article.ArticleId]]))
            .ToDictionary(document => document.ArticleId);
    }

    private IQueryable<IndexQueueEntry> Queue(long first, long last) =>
        library.IndexQueue.Where(entry => entry.ArticleId >= first && entry.ArticleId <= last);

    private async Task<long> NextGenerationAsync(CancellationToken cancellationToken) =>
        (await library.IndexedArticles.MaxAsync(article => (long?)article.Generation, cancellationToken) ?? 0) + 1;

    /// <summary>Reports at once, where <see cref="Progress{T}"/> reports some time later on another thread.</summary>
    private sealed class Latest(Action<int> take) : IProgress<int>
    {
        public void Report(int value) => take(value);
    }
}
