using Microsoft.Data.Sqlite;
using PsyLit.Core.Articles;
using PsyLit.Core.Imports.Matching;

namespace PsyLit.Database.Sqlite.Imports;

/// <summary>Finds records, works and journals by their keys, each with one prepared select.</summary>
internal sealed class WorkLookup(SqliteConnection connection) : IDisposable
{
    private const string SelectArticle = "SELECT \"Id\" FROM \"Articles\" WHERE ";

    private readonly SqliteStatement byRecord = new(connection, """SELECT "ArticleId" FROM "ArticleSources" WHERE "RecordHash" = ?1""");

    // In two parts, each with an index of its own: asked without MergedIntoId, SQLite reads the whole table for every record.
    private readonly SqliteStatement byPmid = new(
        connection, $"{SelectArticle}\"Pmid\" = ?1 AND \"MergedIntoId\" IS NULL UNION ALL {SelectArticle}\"Pmid\" = ?1 AND \"MergedIntoId\" > 0");

    private readonly SqliteStatement byDoi = new(connection, SelectArticle + "\"DoiKey\" = ?1");
    private readonly SqliteStatement byPmcid = new(connection, SelectArticle + "\"Pmcid\" = ?1");
    private readonly SqliteStatement byText = new(connection, SelectArticle + "\"MatchKey\" >= ?1 AND \"MatchKey\" < ?2");
    private readonly SqliteStatement byJournalKey =
        new(connection, """SELECT "Id", "Name", "Abbreviation", "Issn", "Key" FROM "Journals" WHERE "Key" = ?1""");

    public long? FindRecord(long hash)
    {
        byRecord.Bind(1, hash);
        long? articleId = null;
        while (byRecord.Next())
        {
            articleId = byRecord.Number(0);
        }

        return articleId;
    }

    /// <summary>Adds the articles that share a key to <paramref name="found"/>.</summary>
    public void FindArticles(RecordKeys keys, HashSet<long> found)
    {
        Collect(byPmid, keys.Pmid, found);
        Collect(byDoi, keys.DoiKey, found);
        Collect(byPmcid, keys.Pmcid, found);
        if (keys.Text.Length > 0)
        {
            // The author's part follows the last stroke; U+FFFF comes after every letter it may begin with.
            var head = MatchKey.WithoutAuthor(keys.Text);
            byText.Bind(2, head + '\uFFFF');
            Collect(byText, head, found);
        }
    }

    public Journal? FindJournal(string key)
    {
        byJournalKey.Bind(1, key);
        Journal? journal = null;
        while (byJournalKey.Next())
        {
            journal = new Journal
            {
                Id = byJournalKey.Number(0),
                Name = byJournalKey.Text(1)!,
                Abbreviation = byJournalKey.Text(2),
                Issn = byJournalKey.Text(3),
                Key = byJournalKey.Text(4)!,
            };
        }

        return journal;
    }

    public void Dispose()
    {
        foreach (var statement in new[] { byRecord, byPmid, byDoi, byPmcid, byText, byJournalKey })
        {
            statement.Dispose();
        }
    }

    private static void Collect(SqliteStatement select, string? key, HashSet<long> found)
    {
        if (key is null)
        {
            return;
        }

        select.Bind(1, key);
        while (select.Next())
        {
            found.Add(select.Number(0));
        }
    }
}
