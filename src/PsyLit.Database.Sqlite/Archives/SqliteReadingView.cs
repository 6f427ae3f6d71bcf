using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core;
using PsyLit.Core.Archives;

namespace PsyLit.Database.Sqlite.Archives;

/// <summary>One moment of the SQLite file: with a write-ahead log a read transaction sees none of what is committed after its first read.</summary>
internal sealed class SqliteReadingView(IServiceScopeFactory scopes) : IReadingView
{
    /// <inheritdoc />
    public async Task<T> ReadAsync<T>(Func<LibraryContext, Task<T>> read, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var library = scope.ServiceProvider.GetRequiredService<LibraryContext>();
        await library.Database.OpenConnectionAsync(cancellationToken);

        // Not EF Core's own transaction, which takes the write lock at its beginning and would keep every writer waiting until the end.
        await ExecuteAsync(library, "BEGIN DEFERRED", cancellationToken);
        try
        {
            return await read(library);
        }
        finally
        {
            await ExecuteAsync(library, "ROLLBACK", CancellationToken.None);
        }
    }

    private static async Task ExecuteAsync(LibraryContext library, string sql, CancellationToken cancellationToken)
    {
        await using var command = library.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
