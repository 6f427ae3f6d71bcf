using System.Globalization;
using Microsoft.Data.Sqlite;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Postings;
using PsyLit.Database.Sqlite.Imports;

namespace PsyLit.Database.Sqlite.Search;

/// <summary>Reads and writes the index over a connection, within the transaction it is in.</summary>
internal sealed class SqliteIndexBlocks(SqliteConnection connection) : IIndexBlocks
{
    private SqliteStatement? select;
    private SqliteStatement? insert;

    public IReadOnlyList<IndexSegment> Segments() => Select("Documents >= 0 ORDER BY Rank");

    public IReadOnlyList<IndexSegment> Unfinished() => Select("Documents < 0");

    public ReadOnlySpan<byte> Read(long segment, int number)
    {
        select ??= new SqliteStatement(connection, "SELECT Data FROM IndexBlocks WHERE Id = ?1");
        select.Reset();
        select.Bind(1, IndexBlock.IdOf(segment, number));
        return select.Next()
            ? select.Bytes(0)
            : throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"The search index lacks block {number} of segment {segment}."));
    }

    public long Add(IndexSegment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        using var statement = new SqliteStatement(connection, "INSERT INTO IndexSegments(Rank, Stamp, Documents) VALUES(?1, ?2, ?3)");
        statement.Bind(1, segment.Rank);
        statement.Bind(2, segment.Stamp);
        statement.Bind(3, segment.Documents);
        statement.Run();
        return SQLitePCL.raw.sqlite3_last_insert_rowid(connection.Handle!);
    }

    public void Update(IndexSegment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        using var statement = new SqliteStatement(connection, "UPDATE IndexSegments SET Rank = ?1, Stamp = ?2, Documents = ?3 WHERE Id = ?4");
        statement.Bind(1, segment.Rank);
        statement.Bind(2, segment.Stamp);
        statement.Bind(3, segment.Documents);
        statement.Bind(4, segment.Id);
        statement.Run();
    }

    public void Write(long segment, int number, ReadOnlySpan<byte> block)
    {
        insert ??= new SqliteStatement(connection, "INSERT INTO IndexBlocks(Id, Data) VALUES(?1, ?2)");
        insert.Bind(1, IndexBlock.IdOf(segment, number));
        insert.BindBytes(2, block);
        insert.Run();
    }

    public void Remove(long segment)
    {
        using var blocks = new SqliteStatement(connection, "DELETE FROM IndexBlocks WHERE Id >= ?1 AND Id < ?2");
        blocks.Bind(1, IndexBlock.IdOf(segment, 0));
        blocks.Bind(2, IndexBlock.IdOf(segment + 1, 0));
        blocks.Run();
        using var row = new SqliteStatement(connection, "DELETE FROM IndexSegments WHERE Id = ?1");
        row.Bind(1, segment);
        row.Run();
    }

    public int RemoveSome(long segment, int most)
    {
        using var blocks = new SqliteStatement(
            connection, "DELETE FROM IndexBlocks WHERE Id IN (SELECT Id FROM IndexBlocks WHERE Id >= ?1 AND Id < ?2 ORDER BY Id LIMIT ?3)");
        blocks.Bind(1, IndexBlock.IdOf(segment, 0));
        blocks.Bind(2, IndexBlock.IdOf(segment + 1, 0));
        blocks.Bind(3, most);
        blocks.Run();
        var removed = SQLitePCL.raw.sqlite3_changes(connection.Handle!);
        if (removed < most)
            Remove(segment);
        return removed;
    }

    public void Dispose()
    {
        select?.Dispose();
        insert?.Dispose();
    }

    private List<IndexSegment> Select(string where)
    {
        using var statement = new SqliteStatement(connection, "SELECT Id, Rank, Stamp, Documents FROM IndexSegments WHERE " + where);
        var segments = new List<IndexSegment>();
        while (statement.Next())
        {
            segments.Add(new IndexSegment
            {
                Id = statement.Number(0),
                Rank = statement.Number(1),
                Stamp = statement.Number(2),
                Documents = (int)statement.Number(3),
            });
        }

        return segments;
    }
}
