using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;
using PsyLit.Core.Relations;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Exports;

/// <summary>Reads articles as citation records, few at a time, so that an export of thousands holds no more than these in memory.</summary>
public sealed class ArticleExport(LibraryContext library, ArticleNotices notices)
{
    /// <summary>The most records that one export of a search holds; the whole library has its own archive.</summary>
    public const int MostRecords = 10_000;

    private const int ReadTogether = 200;

    /// <summary>The record of one article; null when there is none.</summary>
    public async Task<CitationRecord?> FindAsync(long id, CancellationToken cancellationToken = default) =>
        await Articles().FirstOrDefaultAsync(article => article.Id == id, cancellationToken) is { } article
            ? ArticleRecord.Of(article, await notices.OfAsync(id, cancellationToken))
            : null;

    /// <summary>The records in the order of the ids; an article deleted meanwhile is left out. Reads as it is enumerated.</summary>
    /// <remarks>Not asynchronous, because writers of formats are not: they are pure functions of a stream.</remarks>
    /// <exception cref="OperationCanceledException">Nobody waits for the rest any more.</exception>
    public IEnumerable<CitationRecord> Read(IEnumerable<long> ids, CancellationToken cancellationToken = default)
    {
        foreach (var some in ids.Chunk(ReadTogether))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = Articles().Where(article => some.Contains(article.Id)).ToDictionary(article => article.Id);
            var standing = notices.OfAsync(some, cancellationToken).GetAwaiter().GetResult();
            foreach (var id in some)
            {
                if (found.TryGetValue(id, out var article))
                {
                    yield return ArticleRecord.Of(article, standing[id]);
                }
            }
        }
    }

    private IQueryable<Article> Articles() =>
        library.Articles.AsNoTracking().Include(article => article.Journal).Include(article => article.Sources.OrderBy(source => source.Id)).AsSplitQuery();
}
