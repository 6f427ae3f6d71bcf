using Npgsql;
using NpgsqlTypes;
using PsyLit.Core;
using PsyLit.Core.Concepts;

namespace PsyLit.Benchmarks.Searching.PostgreSql;

/// <summary>The articles of a library in a table of PostgreSQL with GIN indexes over words and concepts, filled as its manual advises: rows first.</summary>
internal static class PostgreSqlLibrary
{
    /// <summary>Stems as PsyLit and Lucene.NET have them here, and no word left out, which PostgreSQL's own English configuration does.</summary>
    public const string Words = "psylit_english";

    /// <summary>The name of the table for so many articles.</summary>
    public static string TableOf(int records) => FormattableString.Invariant($"psylit_articles_{records}");

    /// <summary>Makes the table, unless it is there already.</summary>
    public static async Task FillAsync(
        NpgsqlDataSource server, int records, LibraryContext library, ConceptMatcher matcher, CancellationToken cancellationToken)
    {
        var table = TableOf(records);
        await using var connection = await server.OpenConnectionAsync(cancellationToken);
        if (await IsThereAsync(connection, table, cancellationToken))
            return;
        await RunAsync(connection, $"""
            DROP TABLE IF EXISTS {table}_unfinished;
            DROP TEXT SEARCH CONFIGURATION IF EXISTS {Words} CASCADE;
            DROP TEXT SEARCH DICTIONARY IF EXISTS {Words}_stems;
            CREATE TEXT SEARCH DICTIONARY {Words}_stems (TEMPLATE = snowball, LANGUAGE = english);
            CREATE TEXT SEARCH CONFIGURATION {Words} (COPY = english);
            ALTER TEXT SEARCH CONFIGURATION {Words} ALTER MAPPING REPLACE english_stem WITH {Words}_stems;
            CREATE TABLE {table}_unfinished (id bigint, title text, body text, journal text, year int, concepts text[]);
            """, cancellationToken);
        await CopyAsync(connection, table + "_unfinished", library, matcher, cancellationToken);
        await RunAsync(connection, $"""
            ALTER TABLE {table}_unfinished ADD COLUMN words tsvector;
            UPDATE {table}_unfinished
                SET words = setweight(to_tsvector('{Words}', title), 'A') || setweight(to_tsvector('{Words}', body), 'D');
            ALTER TABLE {table}_unfinished ADD PRIMARY KEY (id);
            CREATE INDEX ON {table}_unfinished USING gin (words);
            CREATE INDEX ON {table}_unfinished USING gin (concepts);
            """, cancellationToken);
        await RunAsync(connection, $"VACUUM FULL ANALYZE {table}_unfinished", cancellationToken);
        await RunAsync(connection, $"ALTER TABLE {table}_unfinished RENAME TO {table}", cancellationToken);
    }

    private static async Task<bool> IsThereAsync(NpgsqlConnection connection, string table, CancellationToken cancellationToken)
    {
        await using var asked = new NpgsqlCommand("SELECT to_regclass($1) IS NOT NULL", connection) { Parameters = { new() { Value = table } } };
        return await asked.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection, string table, LibraryContext library, ConceptMatcher matcher, CancellationToken cancellationToken)
    {
        await using var rows = await connection.BeginBinaryImportAsync(
            $"COPY {table} (id, title, body, journal, year, concepts) FROM STDIN (FORMAT BINARY)", cancellationToken);
        await foreach (var article in PeerArticle.ReadAsync(library, matcher).WithCancellation(cancellationToken))
        {
            await rows.StartRowAsync(cancellationToken);
            await rows.WriteAsync(article.Id, NpgsqlDbType.Bigint, cancellationToken);
            await rows.WriteAsync(article.Title, NpgsqlDbType.Text, cancellationToken);
            await rows.WriteAsync(article.Body, NpgsqlDbType.Text, cancellationToken);
            await rows.WriteAsync(article.Journal, NpgsqlDbType.Text, cancellationToken);
            await rows.WriteAsync(article.Year, NpgsqlDbType.Integer, cancellationToken);
            await rows.WriteAsync(article.Concepts.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text, cancellationToken);
        }

        await rows.CompleteAsync(cancellationToken);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string statements, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(statements, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
