using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PsyLit.Database.Sqlite.Imports;

/// <summary>Writes the rows of one entity type with prepared statements made from EF Core's model.</summary>
internal sealed class EntityTable<T> : IDisposable
    where T : class
{
    private readonly Action<SqliteStatement, T> bind;
    private readonly int columnCount;
    private readonly SqliteStatement insert;
    private readonly Lazy<SqliteStatement> update;
    private readonly SqliteConnection connection;

    /// <param name="entity">A type whose key is one generated number named <c>Id</c>; to be inserted only, one with any key that the rows themselves have.</param>
    /// <param name="connection">The open connection of the transaction.</param>
    public EntityTable(IEntityType entity, SqliteConnection connection)
    {
        this.connection = connection;
        bind = RowBinding.Of<T>(entity);
        var table = entity.GetTableName();
        var columns = RowBinding.Columns(entity).Select(property => $"\"{property.GetColumnName()}\"").ToArray();
        var parameters = Enumerable.Range(1, columns.Length).Select(position => $"?{position}").ToArray();
        columnCount = columns.Length;

        insert = new SqliteStatement(connection, $"INSERT INTO \"{table}\" ({string.Join(", ", columns)}) VALUES ({string.Join(", ", parameters)})");
        update = new Lazy<SqliteStatement>(() => new SqliteStatement(
            connection,
            $"UPDATE \"{table}\" SET {string.Join(", ", columns.Zip(parameters, (column, parameter) => $"{column} = {parameter}"))} WHERE \"Id\" = ?{columns.Length + 1}"));
    }

    /// <summary>Writes over the row of that number, or inserts it when the number is 0.</summary>
    /// <returns>Its number; the one the database gave it when it is new.</returns>
    public long Save(T row, long id)
    {
        if (id != 0)
        {
            bind(update.Value, row);
            update.Value.Bind(columnCount + 1, id);
            update.Value.Run();
            return id;
        }

        Insert(row);
        return SQLitePCL.raw.sqlite3_last_insert_rowid(connection.Handle!);
    }

    /// <summary>Inserts a row.</summary>
    public void Insert(T row)
    {
        bind(insert, row);
        insert.Run();
    }

    public void Dispose()
    {
        insert.Dispose();
        if (update.IsValueCreated)
        {
            update.Value.Dispose();
        }
    }
}
