using Microsoft.Data.Sqlite;
using PsyLit.Core.Articles;
using PsyLit.Core.Search.Indexing;
using PsyLit.Database.Sqlite.Imports;

namespace PsyLit.Database.Sqlite.Search;

/// <summary>Indexes articles in the very transaction that adds them, from what is in memory.</summary>
/// <remarks>
/// Queued instead, every article was read back through EF Core and its lists parsed again: two fifths of what its index entry cost. Documents are
/// made on the other cores while this thread writes rows. Only articles that nobody could have tagged yet are indexed here; all others go by
/// the index queue.
/// </remarks>
internal sealed class NewArticles
{
    private readonly SqliteConnection connection;
    private readonly List<Article> articles;
    private readonly Task<IndexDocument[]> making;

    private NewArticles(SqliteConnection connection, List<Article> articles, DocumentMaker documents)
    {
        this.connection = connection;
        this.articles = articles;
        making = Task.Run(() => articles.AsParallel().AsOrdered().Select(article => documents.Make(IndexSource.OfArticle(article), [])).ToArray());
    }

    /// <summary>Begins to make the documents of articles whose journals have their numbers already.</summary>
    /// <returns>Null when the index cannot take them, because it is to be made anew: then they go into the index queue.</returns>
    public static NewArticles? Start(SqliteConnection connection, DocumentMaker documents, IEnumerable<Article> articles) =>
        articles.ToList() is { Count: > 0 } added && IsCurrent(connection, documents) ? new NewArticles(connection, added, documents) : null;

    /// <summary>Writes the documents under the numbers that the articles have got since.</summary>
    public void Write()
    {
        var made = making.GetAwaiter().GetResult();
        var byArticle = new Dictionary<long, IndexDocument>(made.Length);
        for (var i = 0; i < made.Length; i++)
            byArticle.Add(articles[i].Id, made[i]);

        var generation = NextGeneration();
        using var writer = new IndexWriter(connection, byArticle);
        writer.Add([.. byArticle.Keys], generation);
    }

    // A statement of its own: the writer's function cannot be put at the connection while one is running.
    private long NextGeneration()
    {
        using var generation = new SqliteStatement(connection, "SELECT coalesce(max(Generation), 0) + 1 FROM IndexedArticles");
        generation.Next();
        return generation.Number(0);
    }

    // A library without articles has a current index, whatever its vocabulary; noted down, so that the next start knows it.
    private static bool IsCurrent(SqliteConnection connection, DocumentMaker documents)
    {
        using (var note = new SqliteStatement(connection, """
            INSERT INTO IndexStates(Id, VocabularyFingerprint, Layout)
            SELECT ?1, ?2, ?3 WHERE NOT EXISTS(SELECT 1 FROM IndexStates) AND NOT EXISTS(SELECT 1 FROM Articles)
            """))
        {
            note.Bind(1, IndexState.OnlyId);
            note.Bind(2, documents.VocabularyFingerprint);
            note.Bind(3, IndexDocument.Layout);
            note.Run();
        }

        using var current = new SqliteStatement(connection, "SELECT 1 FROM IndexStates WHERE VocabularyFingerprint = ?1 AND Layout = ?2");
        current.Bind(1, documents.VocabularyFingerprint);
        current.Bind(2, IndexDocument.Layout);
        return current.Next();
    }
}
