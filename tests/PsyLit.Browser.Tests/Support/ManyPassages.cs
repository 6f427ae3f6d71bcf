using Microsoft.Data.Sqlite;
using PsyLit.Database.Sqlite;

namespace PsyLit.Browser.Tests.Support;

/// <summary>Fills a record with annotations and comments past the site, as many people would over years.</summary>
internal static class ManyPassages
{
    // The passages begin at different places of the summary and are of different lengths, so that many overlap.
    private const string Sql =
        """
        WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < $annotations)
        INSERT INTO "Annotations" ("PublicId", "ArticleId", "AccountId", "Purpose", "Markdown", "Html", "Visibility", "RevisionNumber", "Section", "Start", "End", "Quote",
            "Prefix", "Suffix", "Anchor", "AnchorScore", "CurrentRevision", "CurrentSection", "CurrentStart", "CurrentEnd", "WrittenAt", "RenderedBy")
        SELECT printf('00000000-0000-7000-8000-%012X', i + $article * 65536), a."Id", (SELECT MIN("Id") FROM "AspNetUsers"), 1, 'Note ' || i, '<p>Note ' || i || ': is this what the authors mean?</p>', 2,
            a."RevisionNumber", 'summary', i * 7 % 100, i * 7 % 100 + 10 + i % 50, 'whatever it was', '', '', 0, 1, a."RevisionNumber", 'summary', i * 7 % 100, i * 7 % 100 + 10 + i % 50, '2026-01-20 09:00:00', 1
        FROM n, "Articles" a WHERE a."Id" = $article;
        WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < $comments)
        INSERT INTO "Comments" ("ArticleId", "AccountId", "Markdown", "Html", "WrittenAt", "RenderedBy")
        SELECT $article, (SELECT MIN("Id") FROM "AspNetUsers"), 'Comment ' || i, '<p>Comment ' || i || ': nobody knows why, and the <strong>effect</strong> is small.</p>', '2026-01-20 09:00:00', 1 FROM n;
        """;

    public static async Task AddAsync(DirectoryInfo dataFolder, long articleId, int annotations, int comments)
    {
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder.FullName, SqliteLibrary.FileName), Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 60 }.ToString());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.Parameters.AddWithValue("$article", articleId);
        command.Parameters.AddWithValue("$annotations", annotations);
        command.Parameters.AddWithValue("$comments", comments);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
