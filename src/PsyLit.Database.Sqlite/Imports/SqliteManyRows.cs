using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;

namespace PsyLit.Database.Sqlite.Imports;

/// <summary>Inserts rows with one prepared statement.</summary>
internal sealed class SqliteManyRows(LibraryContext library) : IManyRows
{
    /// <inheritdoc />
    public void Insert<T>(IEnumerable<T> rows)
        where T : class
    {
        using var table = new EntityTable<T>(library.Model.FindEntityType(typeof(T))!, (SqliteConnection)library.Database.GetDbConnection());
        foreach (var row in rows)
            table.Insert(row);
    }
}
