using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PsyLit.Database.Sqlite.Connections;

/// <summary>Sets up every connection that EF Core opens.</summary>
/// <remarks>
/// Synchronous NORMAL is enough with a write-ahead log: a power cut may lose the last moments, never the file. Waiting for a lock is left
/// to SQLite, for other programs at the same file; within this one <see cref="WriteGate"/> keeps order. 16 MB of cache is what the hot pages
/// of a library of 100,000 articles need, and few enough to have on each pooled connection. The log grows to 2,000 pages (32 MB) before it is
/// copied back: while many records come in, the same pages of the indexes change again and again, and are copied once instead of each time.
/// </remarks>
internal sealed class ConnectionSettings : DbConnectionInterceptor
{
    /// <summary>The settings as one batch of SQL, for connections opened without EF Core as well.</summary>
    public const string Sql =
        "PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 10000; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384; "
        + "PRAGMA wal_autocheckpoint = 2000;";

    // Pooled connections are opened again and again with the same handle, which keeps its settings.
    private readonly ConditionalWeakTable<object, object> done = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private void Apply(DbConnection connection)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (done.TryGetValue(handle, out _))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
        done.AddOrUpdate(handle, handle);
    }
}
