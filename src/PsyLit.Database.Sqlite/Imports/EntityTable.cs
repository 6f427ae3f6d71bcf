using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PsyLit.Database.Sqlite.Imports;

/// <summary>Writes the rows of one entity type with prepared statements made from EF Core's model.</summary>
/// <remarks>Columns and conversions are the model's own: a row is the same whoever wrote it, and a new property is written without a change here.</remarks>
internal sealed class EntityTable : IDisposable
{
    // Looked up once: asking EF Core's model for each value was a tenth of the time it took to write a row.
    private readonly (IClrPropertyGetter Getter, ValueConverter? Converter)[] values;
    private readonly SqliteStatement insert;
    private readonly Lazy<SqliteStatement> update;
    private readonly SqliteConnection connection;

    /// <param name="entity">A type whose key is one generated number named <c>Id</c>.</param>
    /// <param name="connection">The open connection of the transaction.</param>
    public EntityTable(IEntityType entity, SqliteConnection connection)
    {
        this.connection = connection;
        var table = entity.GetTableName();
        var properties = entity.GetProperties().Where(property => !property.IsPrimaryKey()).ToArray();
        values = [.. properties.Select(property => (property.GetGetter(), property.GetTypeMapping().Converter))];
        var columns = properties.Select(property => $"\"{property.GetColumnName()}\"").ToArray();
        var parameters = Enumerable.Range(1, columns.Length).Select(position => $"?{position}").ToArray();

        insert = new SqliteStatement(connection, $"INSERT INTO \"{table}\" ({string.Join(", ", columns)}) VALUES ({string.Join(", ", parameters)})");
        update = new Lazy<SqliteStatement>(() => new SqliteStatement(
            connection,
            $"UPDATE \"{table}\" SET {string.Join(", ", columns.Zip(parameters, (column, parameter) => $"{column} = {parameter}"))} WHERE \"Id\" = ?{columns.Length + 1}"));
    }

    /// <summary>Writes over the row of that number, or inserts it when the number is 0.</summary>
    /// <returns>Its number; the one the database gave it when it is new.</returns>
    public long Save(object row, long id)
    {
        if (id != 0)
        {
            Bind(update.Value, row);
            update.Value.Bind(values.Length + 1, id);
            update.Value.Run();
            return id;
        }

        Bind(insert, row);
        insert.Run();
        return SQLitePCL.raw.sqlite3_last_insert_rowid(connection.Handle!);
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
        for (var i = 0; i < values.Length; i++)
        {
            var (getter, converter) = values[i];
            var value = getter.GetClrValue(row);
            statement.Bind(i + 1, value is null || converter is null ? value : converter.ConvertToProvider(value));
        }
    }
}
