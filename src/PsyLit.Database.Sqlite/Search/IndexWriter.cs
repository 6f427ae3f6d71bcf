using System.Text.Json;
using Microsoft.Data.Sqlite;
using PsyLit.Core.Search.Indexing;
using PsyLit.Database.Sqlite.Imports;
using SQLitePCL;

namespace PsyLit.Database.Sqlite.Search;

/// <summary>Writes made documents over the connection's running transaction.</summary>
/// <remarks>
/// All words go in by one statement, which asks back for each text through an SQL function: FTS5 sorts the words of a statement in memory and
/// writes them at its end, so one statement for many articles is several times as fast as one for each.
/// </remarks>
internal sealed class IndexWriter : IDisposable
{
    private const string TextFunction = "psylit_index_text";

    private readonly SqliteConnection connection;
    private readonly Dictionary<long, IndexDocument> documents;

    public IndexWriter(SqliteConnection connection, Dictionary<long, IndexDocument> documents)
    {
        this.connection = connection;
        this.documents = documents;
        SetFunction(Text);
    }

    /// <summary>Brings the rows of <paramref name="queued"/> up to date; an article that was queued and has no document is gone.</summary>
    public void Write(IReadOnlyList<long> queued, long generation)
    {
        Run($"DELETE FROM {WordTable.Name} WHERE rowid IN (SELECT ArticleId FROM IndexedArticles WHERE NOT IsRemoved AND ArticleId IN (SELECT value FROM json_each($ids)))", queued);
        WriteWords([.. queued.Where(documents.ContainsKey)]);
        WriteValues(queued, generation);
    }

    /// <summary>Writes the rows of articles that have none yet.</summary>
    public void Add(IReadOnlyList<long> ids, long generation)
    {
        WriteWords(ids);
        WriteValues(ids, generation);
    }

    /// <summary>Takes the function off the connection, which outlives the writer.</summary>
    public void Dispose() => SetFunction(null);

    // Below Microsoft.Data.Sqlite's own functions, which know no text that is UTF-8 already.
    private void SetFunction(delegate_function_scalar? function) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_create_function(connection.Handle, TextFunction, 2, null, function), connection.Handle);

    private void Text(sqlite3_context context, object state, sqlite3_value[] arguments) => raw.sqlite3_result_text(
        context, documents[raw.sqlite3_value_int64(arguments[0])].Columns[raw.sqlite3_value_int(arguments[1])].AsSpan());

    private void WriteWords(IReadOnlyList<long> ids)
    {
        var texts = string.Join(", ", Enum.GetValues<IndexColumn>().Select(column => $"{TextFunction}(value, {(int)column})"));
        Run($"INSERT INTO {WordTable.Name}(rowid, {WordTable.Columns}) SELECT value, {texts} FROM json_each($ids)", ids);
    }

    private void Run(string sql, IReadOnlyList<long> ids)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$ids", JsonSerializer.Serialize(ids));
        command.ExecuteNonQuery();
    }

    private void WriteValues(IReadOnlyList<long> queued, long generation)
    {
        using var insert = new SqliteStatement(connection, """
            INSERT OR REPLACE INTO IndexedArticles(ArticleId, Generation, IsRemoved, PublishedSort, JournalId, AddedSeconds, Concepts)
            VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """);
        foreach (var id in queued)
        {
            var document = documents.GetValueOrDefault(id);
            insert.Bind(1, id);
            insert.Bind(2, generation);
            insert.Bind(3, document is null);
            insert.Bind(4, document?.PublishedSort ?? 0);
            insert.Bind(5, document?.JournalId ?? 0);
            insert.Bind(6, document?.AddedSeconds ?? 0);
            insert.Bind(7, document?.Concepts ?? "");
            insert.Run();
        }
    }
}
