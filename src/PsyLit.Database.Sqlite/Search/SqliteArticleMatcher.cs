using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Reading;
using SQLitePCL;

namespace PsyLit.Database.Sqlite.Search;

/// <summary>Looks queries up in <see cref="WordTable"/>.</summary>
/// <remarks>Rows are stepped through without a data reader: a common word has a third of all articles, and the reader doubles the cost of each.</remarks>
internal sealed class SqliteArticleMatcher(LibraryContext library) : IArticleMatcher
{
    /// <summary>A query that takes longer is given up: it keeps a core busy, and nobody waits so long.</summary>
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(10);

    public async Task<ArticleMatches?> MatchAsync(IndexQuery query, bool ranked, CancellationToken cancellationToken = default)
    {
        var score = ranked ? $", {WordTable.Rank}" : "";
        var ids = new List<long>();
        var scores = ranked ? new List<float>() : null;
        var finished = await StepAsync(
            $"SELECT rowid{score} FROM {WordTable.Name} WHERE {WordTable.Name} MATCH ?1",
            query,
            row =>
            {
                ids.Add(raw.sqlite3_column_int64(row, 0));
                scores?.Add((float)-raw.sqlite3_column_double(row, 1));
            },
            cancellationToken);
        return finished ? new ArticleMatches([.. ids], scores?.ToArray()) : null;
    }

    public async Task<bool> AnyAsync(IndexQuery query, CancellationToken cancellationToken = default)
    {
        var any = false;
        await StepAsync($"SELECT 1 FROM {WordTable.Name} WHERE {WordTable.Name} MATCH ?1 LIMIT 1", query, _ => any = true, cancellationToken);
        return any;
    }

    private async Task<bool> StepAsync(string sql, IndexQuery query, Action<sqlite3_stmt> eachRow, CancellationToken cancellationToken)
    {
        await library.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return Step((SqliteConnection)library.Database.GetDbConnection(), sql, FtsExpression.Of(query), eachRow, cancellationToken);
        }
        finally
        {
            await library.Database.CloseConnectionAsync();
        }
    }

    private static bool Step(SqliteConnection connection, string sql, string expression, Action<sqlite3_stmt> eachRow, CancellationToken cancellationToken)
    {
        var handle = connection.Handle!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestMatch);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(handle, sql, out var statement), handle);
        using (statement)
        using (limit.Token.Register(() => raw.sqlite3_interrupt(handle)))
        {
            raw.sqlite3_bind_text(statement, 1, expression);
            while (true)
            {
                var result = raw.sqlite3_step(statement);
                if (result == raw.SQLITE_DONE)
                    return true;
                if (limit.IsCancellationRequested)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    return false;
                }

                if (result != raw.SQLITE_ROW)
                    SqliteException.ThrowExceptionForRC(result, handle);
                eachRow(statement);
            }
        }
    }
}
