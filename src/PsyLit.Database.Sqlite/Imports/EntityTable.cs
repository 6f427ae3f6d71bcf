using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.Data.Sqlite;

namespace PsyLit.Database.Sqlite.Imports;

/// <summary>Writes the rows of one entity type with prepared statements made from EF Core's model.</summary>
/// <remarks>Columns and conversions are the model's own: a row is the same whoever wrote it, and a new property is written without a change here.</remarks>
internal sealed class EntityTable : IDisposable
{
    private readonly IProperty[] properties;
    private readonly SqliteStatement insert;
    private readonly Lazy<SqliteStatement> update;
    private readonly SqliteConnection connection;

    /// <param name="entity">A type whose key is one generated number named <c>Id</c>.</param>
    /// <param name="connection">The open connection of the transaction.</param>
    public EntityTable(IEntityType entity, SqliteConnection connection)
    {
        this.connection = connection;
        var table = entity.GetTableName();
        properties = entity.GetProperties().Where(property => !property.IsPrimaryKey()).ToArray();
        var columns = properties.Select(property => $"\"{property.GetColumnName()}\"").ToArray();
        var values = Enumerable.Range(1, columns.Length).Select(position => $"?{position}").ToArray();

        insert = new SqliteStatement(connection, $"INSERT INTO \"{table}\" ({string.Join(", ", columns)}) VALUES ({string.Join(", ", values)})");
        update = new Lazy<SqliteStatement>(() => new SqliteStatement(
            connection,
            $"UPDATE \"{table}\" SET {string.Join(", ", columns.Zip(values, (column, value) => $"{column} = {value}"))} WHERE \"Id\" = ?{columns.Length + 1}"));
    }

    /// <summary>Inserts the row.</summary>
    /// <returns>The number the database gave it.</returns>
    public long Insert(object row)
    {
        Bind(insert, row);
        insert.Run();
        return SQLitePCL.raw.sqlite3_last_insert_rowid(connection.Handle!);
    }

    /// <summary>Writes over the row of that number.</summary>
    public void Update(object row, long id)
    {
        Bind(update.Value, row);
        update.Value.Bind(properties.Length + 1, id);
        update.Value.Run();
    }

    public void Dispose()
    {
        insert.Dispose();
        if (update.IsValueCreated)
        {
            update.Value.Dispose();
        }
    }

    private void Bind(SqliteStatement statement, object row)
    {
        for (var i = 0; i < properties.Length; i++)
        {
            var value = properties[i].GetGetter().GetClrValue(row);
            if (value is not null && properties[i].GetTypeMapping().Converter is { } converter)
            {
                value = converter.ConvertToProvider(value);
            }

            statement.Bind(i + 1, value);
        }
    }
}
