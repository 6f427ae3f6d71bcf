using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;
using PsyLit.Core.Comments;
using PsyLit.Core.Imports.Matching;

namespace PsyLit.Core.Imports.Batches;

/// <summary>The works that a batch may be about, in memory: those the library has, and those that earlier records of the file made.</summary>
/// <remarks>A dry run keeps them from batch to batch, because nothing of it is in the library.</remarks>
internal sealed class KnownWorks
{
    private readonly Dictionary<long, Article> byRecord = [];
    private readonly Dictionary<string, List<Article>> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<long, Article> byId = [];
    private readonly Dictionary<string, Journal> journals = new(StringComparer.Ordinal);
    private readonly Dictionary<long, long> idsByRecord = [];

    /// <summary>Looks up everything the batch needs, in few questions.</summary>
    public async Task LoadAsync(IImportTransaction transaction, IReadOnlyList<PreparedItem> items, CancellationToken cancellationToken)
    {
        var records = items.Where(item => item.IsRecord).ToList();
        foreach (var (hash, articleId) in transaction.FindRecords(records.Select(item => item.Hash)))
        {
            idsByRecord[hash] = articleId;
        }

        var unseen = records.Where(item => !idsByRecord.ContainsKey(item.Hash) && !byRecord.ContainsKey(item.Hash)).ToList();
        var ids = transaction.FindArticles(unseen.Select(item => item.Keys)).Where(id => !byId.ContainsKey(id)).ToList();
        await ReadAsync(transaction.Library, ids, cancellationToken);

        var names = unseen.Select(item => JournalNames.KeyOf(item.Record!)).OfType<string>().Where(key => !journals.ContainsKey(key)).Distinct();
        foreach (var journal in transaction.FindJournals(names))
        {
            journals.TryAdd(journal.Key, journal);
        }
    }

    /// <summary>The article a record with this content is already part of; its id alone when the article itself was not needed.</summary>
    public bool TryFindRecord(long hash, out long? articleId, out Article? article)
    {
        article = byRecord.GetValueOrDefault(hash);
        articleId = idsByRecord.TryGetValue(hash, out var id) ? id : null;
        return article is not null || articleId is not null;
    }

    /// <summary>Articles that share an identifier with the keys, or the text key up to the author, in no order.</summary>
    public IEnumerable<Article> Candidates(RecordKeys keys) => KeysOf(keys.Pmid, keys.DoiKey, keys.Pmcid, keys.Text)
        .SelectMany(key => byKey.GetValueOrDefault(key) ?? [])
        .Distinct();

    public Journal? FindJournal(string key) => journals.GetValueOrDefault(key);

    public void Add(Journal journal) => journals[journal.Key] = journal;

    /// <summary>Remembers an article under all its present keys, and a record as part of it.</summary>
    public void Add(Article article, long recordHash)
    {
        byRecord[recordHash] = article;
        Add(article);
    }

    private void Add(Article article)
    {
        foreach (var key in KeysOf(article.Pmid, article.DoiKey, article.Pmcid, article.MatchKey))
        {
            if (!byKey.TryGetValue(key, out var articles))
            {
                byKey[key] = articles = [];
            }

            if (!articles.Contains(article))
            {
                articles.Add(article);
            }
        }
    }

    private async Task ReadAsync(LibraryContext library, List<long> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return;
        }

        var articles = await library.Articles.AsNoTracking().Include(article => article.Journal)
            .Where(article => ids.Contains(article.Id)).ToListAsync(cancellationToken);
        foreach (var article in articles)
        {
            byId[article.Id] = article;
            Add(article);
            if (article.Journal is { } journal)
            {
                article.Journal = journals.TryAdd(journal.Key, journal) ? journal : journals[journal.Key];
            }
        }

        var sources = await library.ArticleSources.AsNoTracking().Where(source => ids.Contains(source.ArticleId))
            .OrderBy(source => source.Id).ToListAsync(cancellationToken);
        foreach (var source in sources)
        {
            byId[source.ArticleId].Sources.Add(source);
        }

        // Deleted ones count too: what a moderator took away does not come back with the next import.
        var comments = await library.Comments.AsNoTracking().Where(comment => ids.Contains(comment.ArticleId) && comment.ImportId != null)
            .Select(comment => new Comment { Id = comment.Id, ArticleId = comment.ArticleId, SignedName = comment.SignedName, Markdown = comment.Markdown })
            .ToListAsync(cancellationToken);
        foreach (var comment in comments)
        {
            byId[comment.ArticleId].Comments.Add(comment);
        }
    }

    private static IEnumerable<string> KeysOf(string? pmid, string? doiKey, string? pmcid, string text)
    {
        if (pmid is not null)
        {
            yield return "pmid " + pmid;
        }

        if (doiKey is not null)
        {
            yield return "doi " + doiKey;
        }

        if (pmcid is not null)
        {
            yield return "pmcid " + pmcid;
        }

        if (text.Length > 0)
        {
            yield return "text " + MatchKey.WithoutAuthor(text);
        }
    }
}
