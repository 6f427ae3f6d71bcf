using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Search.Indexing;

namespace PsyLit.Core.Search.Columns;

/// <summary>
/// The values of all articles that results are counted, narrowed and ordered by, in memory. One for the whole process; every search
/// first calls <see cref="RefreshAsync"/>, which reads what any process has indexed since.
/// </summary>
/// <remarks>
/// Counting five facets over a third of a million hits takes milliseconds this way and seconds by <c>GROUP BY</c>. About 100 bytes an
/// article; arrays are indexed by article id, which SQLite and PostgreSQL give out from 1 without large gaps.
/// </remarks>
public sealed class ArticleColumns : IDisposable
{
    private readonly ReaderWriterLockSlim gate = new();
    private readonly SemaphoreSlim refreshing = new(1, 1);
    private readonly ColumnValues values = new();
    private long generation;

    /// <summary>The generation of the index that the values are of; what was computed under one holds until it changes.</summary>
    public long Generation => Interlocked.Read(ref generation);

    /// <summary>Reads what was indexed since the last call; one look at an index when that is nothing.</summary>
    public async Task RefreshAsync(LibraryContext library, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(library);
        var newest = await library.IndexedArticles.MaxAsync(article => (long?)article.Generation, cancellationToken) ?? 0;
        if (newest == Generation)
            return;

        await refreshing.WaitAsync(cancellationToken);
        try
        {
            // A smaller number than before means that another file took the place of the library, as when a backup is restored.
            var known = newest < generation ? 0 : generation;
            var rows = await library.IndexedArticles.AsNoTracking()
                .Where(article => article.Generation > known && article.Generation <= newest)
                .ToListAsync(cancellationToken);
            Take(rows, startAnew: known == 0);
            Interlocked.Exchange(ref generation, newest);
        }
        finally
        {
            refreshing.Release();
        }
    }

    /// <summary>Lets <paramref name="read"/> see the values while nobody changes them. It must neither keep them nor wait for anything.</summary>
    public T Read<T>(Func<ColumnValues, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        gate.EnterReadLock();
        try
        {
            return read(values);
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        gate.Dispose();
        refreshing.Dispose();
    }

    private void Take(List<IndexedArticle> rows, bool startAnew)
    {
        gate.EnterWriteLock();
        try
        {
            if (startAnew)
                values.Clear();
            foreach (var row in rows)
                values.Put(row);
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }
}
