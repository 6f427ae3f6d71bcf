using Microsoft.Data.Sqlite;
using PsyLit.Core;
using PsyLit.Database.Sqlite.Imports;
using PsyLit.Database.Sqlite.Opening;

namespace PsyLit.Database.Sqlite.Connections;

/// <summary>Asks SQLite on a connection of its own, which never writes: only what other connections commit changes its number. A few microseconds.</summary>
internal sealed class LibraryChanges(LibraryFile file) : ILibraryChanges, IDisposable
{
    private readonly Lock turn = new();
    private SqliteConnection? connection;
    private SqliteStatement? version;

    /// <inheritdoc />
    public long Stamp
    {
        get
        {
            lock (turn)
            {
                version ??= Open();
                version.Next();
                var stamp = version.Number(0);
                // Until then SQLite would keep its log for this reader.
                version.Reset();
                return stamp;
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        version?.Dispose();
        connection?.Dispose();
    }

    private SqliteStatement Open()
    {
        connection = new SqliteConnection(file.ProbeConnectionString);
        connection.Open();
        using (var settings = connection.CreateCommand())
        {
            settings.CommandText = ConnectionSettings.Sql;
            settings.ExecuteNonQuery();
        }

        return new SqliteStatement(connection, "PRAGMA data_version");
    }
}
