using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core;
using PsyLit.Core.Articles;
using PsyLit.Core.Imports.Batches;
using PsyLit.Core.Imports.Matching;
using PsyLit.Core.Relations;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Merging;
using PsyLit.Core.Search.Views;
using PsyLit.Database.Sqlite.Search;

namespace PsyLit.Database.Sqlite.Imports;

/// <summary>One batch of an import in one SQLite transaction.</summary>
internal sealed class SqliteImportTransaction(
    AsyncServiceScope scope, LibraryContext library, IDbContextTransaction? transaction, DocumentMaker documents, IndexViews views, SegmentMerging merging)
    : IImportTransaction
{
    private readonly SqliteConnection connection = (SqliteConnection)library.Database.GetDbConnection();
    private readonly WorkLookup lookup = new((SqliteConnection)library.Database.GetDbConnection());
    private readonly Dictionary<Type, IDisposable> tables = [];
    private readonly Lazy<NewArticles?> added = new(() => NewArticles.Of(library, documents, views));

    public LibraryContext Library { get; } = library;

    public IReadOnlyDictionary<long, long> FindRecords(IEnumerable<long> hashes)
    {
        var found = new Dictionary<long, long>();
        foreach (var hash in hashes)
        {
            if (lookup.FindRecord(hash) is { } articleId)
            {
                found[hash] = articleId;
            }
        }

        return found;
    }

    public IReadOnlyCollection<long> FindArticles(IEnumerable<RecordKeys> keys)
    {
        var found = new HashSet<long>();
        foreach (var key in keys)
        {
            lookup.FindArticles(key, found);
        }

        return found;
    }

    public IReadOnlyCollection<Journal> FindJournals(IEnumerable<string> keys) => keys.Select(lookup.FindJournal).OfType<Journal>().ToList();

    public void Write(BatchChanges changes)
    {
        var import = changes.Import;
        import.Id = Save(import, import.Id);
        foreach (var journal in changes.Journals)
        {
            journal.Id = Save(journal, journal.Id);
        }

        WriteArticles(changes, import.Id);
        foreach (var source in changes.Sources)
        {
            Save(source, source.Id);
        }

        foreach (var entry in changes.Entries)
        {
            entry.ImportId = import.Id;
            entry.ArticleId = entry.Article?.Id ?? entry.ArticleId;
            entry.Id = Save(entry, entry.Id);
        }
    }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (transaction is null)
        {
            throw new InvalidOperationException("This transaction was begun for reading.");
        }

        if (added is { IsValueCreated: true, Value: { } articles })
        {
            await articles.FinishAsync();
            using var blocks = new SqliteIndexBlocks(connection);
            articles.Write(blocks);
        }

        await transaction.CommitAsync(cancellationToken);
        merging.Wake();
    }

    public async ValueTask DisposeAsync()
    {
        lookup.Dispose();
        foreach (var table in tables.Values)
        {
            table.Dispose();
        }

        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        await scope.DisposeAsync();
    }

    private void WriteArticles(BatchChanges changes, long importId)
    {
        foreach (var article in changes.Articles)
            article.JournalId = article.Journal?.Id;

        if (changes.Articles.Where(article => article.Id == 0).ToList() is { Count: > 0 } articles)
        {
            added.Value?.Add(articles);
        }

        using var enqueue = new SqliteStatement(connection, """INSERT OR IGNORE INTO "IndexQueue" ("ArticleId") VALUES (?1)""");
        foreach (var article in changes.Articles)
        {
            var isNew = article.Id == 0;
            article.Id = Save(article, article.Id);
            WriteRelationsOf(article, isNew);
            if (!isNew || added.Value is null)
            {
                enqueue.Bind(1, article.Id);
                enqueue.Run();
            }
        }

        foreach (var article in changes.Articles.Union(changes.Touched))
        {
            WriteNewRowsOf(article, importId);
        }
    }

    private void WriteNewRowsOf(Article article, long importId)
    {
        foreach (var revision in article.Revisions.Where(revision => revision.Id == 0))
        {
            revision.ArticleId = article.Id;
            revision.SupersededByImportId = importId;
            revision.Id = Save(revision, 0);
        }

        foreach (var source in article.Sources.Where(source => source.Id == 0))
        {
            source.ArticleId = article.Id;
            source.ImportId = importId;
            source.Id = Save(source, 0);
        }

        foreach (var comment in article.Comments.Where(comment => comment.Id == 0))
        {
            comment.ArticleId = article.Id;
            comment.ImportId = importId;
            comment.Id = Save(comment, 0);
        }
    }

    // Notices are only ever added to by an import, so an article without any has no relations to take away either.
    private void WriteRelationsOf(Article article, bool isNew)
    {
        if (article.Notices.Count == 0)
        {
            return;
        }

        if (!isNew)
        {
            using var forget = new SqliteStatement(connection, """DELETE FROM "ArticleRelations" WHERE "ArticleId" = ?1 AND "OtherArticleId" IS NULL""");
            forget.Bind(1, article.Id);
            forget.Run();
        }

        foreach (var relation in RelationRows.Of(article))
        {
            Save(relation, 0);
        }
    }

    private long Save<T>(T row, long id)
        where T : class
    {
        if (!tables.TryGetValue(typeof(T), out var table))
        {
            tables[typeof(T)] = table = new EntityTable<T>(Library.Model.FindEntityType(typeof(T))!, connection);
        }

        return ((EntityTable<T>)table).Save(row, id);
    }
}
