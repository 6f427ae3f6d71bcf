using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Verifying;

/// <summary>Proves that the search index says of every article what making it anew would say.</summary>
public sealed class IndexVerification(LibraryContext library, IIndexStore store, IndexViews views, DocumentMaker documents)
{
    private const int Chunk = 2000;

    /// <summary>Compares article by article, without changing anything.</summary>
    /// <param name="progress">Told how many articles have been compared.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IndexFindings> RunAsync(IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        var stored = await store.ReadAsync(blocks => ArticleChecksums.Of(views.Of(blocks), blocks, cancellationToken), cancellationToken);
        var waiting = (await library.IndexQueue.AsNoTracking().Select(entry => entry.ArticleId)
            .Union(library.RetagQueue.Select(entry => entry.ArticleId)).ToListAsync(cancellationToken)).ToHashSet();
        var (missing, different) = (new List<long>(), new List<long>());
        var compared = 0;
        var last = 0L;
        while (await ReadAsync(last, cancellationToken) is { Count: > 0 } articles)
        {
            foreach (var (id, sum) in await MakeAsync(await articles.WithWrongMentionsAsync(library, cancellationToken), cancellationToken))
            {
                var isStored = stored.Remove(id, out var known);
                if (waiting.Contains(id))
                    continue;
                if (!isStored)
                    missing.Add(id);
                else if (known != sum)
                    different.Add(id);
            }

            last = articles[^1].ArticleId;
            compared += articles.Count;
            progress?.Report(compared);
        }

        return new IndexFindings(compared, missing, different, [.. stored.Keys.Where(id => !waiting.Contains(id)).Order()], waiting.Count);
    }

    private Task<List<IndexSource>> ReadAsync(long after, CancellationToken cancellationToken) => library.Articles.AsNoTracking()
        .Where(article => article.Id > after).OrderBy(article => article.Id).Take(Chunk).Select(IndexSource.FromArticle).ToListAsync(cancellationToken);

    private async Task<Dictionary<long, ulong>> MakeAsync(List<IndexSource> articles, CancellationToken cancellationToken)
    {
        var (first, last) = (articles[0].ArticleId, articles[^1].ArticleId);
        var tags = (await library.ArticleTags.AsNoTracking().Where(tag => tag.ArticleId >= first && tag.ArticleId <= last)
                .Select(tag => new { tag.ArticleId, tag.Tag.Name }).ToListAsync(cancellationToken))
            .ToLookup(tag => tag.ArticleId, tag => tag.Name);
        using var blocks = new MemoryBlocks();
        var made = await SegmentMaking.OfAsync(documents, articles, article => (article, (IReadOnlyList<string>)[.. tags[article.ArticleId]]));
        made.Write(blocks, new IndexViews(), [], cancellationToken);
        return ArticleChecksums.Of(new IndexViews().Of(blocks), blocks, cancellationToken);
    }
}
