using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Postings;

namespace PsyLit.Database.Sqlite.Search;

/// <summary>Keeps the index in tables of the library's file.</summary>
internal sealed class SqliteIndexStore(LibraryContext library) : IIndexStore
{
    public async Task<T> ReadAsync<T>(Func<IIndexBlocks, T> read, CancellationToken cancellationToken = default)
    {
        await library.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            // Within a transaction, merging cannot take away what the list of segments names: the write-ahead log keeps it for as long.
            var connection = (SqliteConnection)library.Database.GetDbConnection();
            using var moment = library.Database.CurrentTransaction is null ? connection.BeginTransaction(deferred: true) : null;
            using var blocks = new SqliteIndexBlocks(connection);
            return read(blocks);
        }
        finally
        {
            await library.Database.CloseConnectionAsync();
        }
    }

    public IIndexBlocks InTransaction() => new SqliteIndexBlocks((SqliteConnection)library.Database.GetDbConnection());
}
