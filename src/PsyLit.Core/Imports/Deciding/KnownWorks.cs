using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;
using PsyLit.Core.Comments;
using PsyLit.Core.Imports.Batches;
using PsyLit.Core.Imports.Matching;
using PsyLit.Core.Imports.Reading;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Imports.Deciding;

/// <summary>The works that a batch may be about, in memory: those the library has, and those that earlier records of the file made.</summary>
/// <remarks>A dry run keeps them from batch to batch, because nothing of it is in the library.</remarks>
internal sealed class KnownWorks
{
    private enum KeyKind
    {
        Pmid,
        Doi,
        Pmcid,
        Text,
    }

    private readonly Dictionary<long, Article> byRecord = [];
    private readonly Dictionary<(KeyKind Kind, string Key), List<WorkCandidate>> byKey = [];
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
        var deleted = items.Select(item => item.Deletion).OfType<CitationDeletion>().Select(RecordKeys.Of);
        var ids = transaction.FindArticles(unseen.Select(item => item.Keys).Concat(deleted)).Where(id => !byId.ContainsKey(id)).ToList();
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
    public IReadOnlyList<WorkCandidate> Candidates(RecordKeys keys)
    {
        List<WorkCandidate>? candidates = null;
        foreach (var key in KeysOf(keys.Pmid, keys.DoiKey, keys.Pmcid, keys.Text))
        {
            if (byKey.TryGetValue(key, out var sharing))
            {
                candidates = [.. (candidates ?? []).Union(sharing)];
            }
        }

        return candidates ?? (IReadOnlyList<WorkCandidate>)[];
    }

    public Journal? FindJournal(string key) => journals.GetValueOrDefault(key);

    public void Add(Journal journal) => journals[journal.Key] = journal;

    /// <summary>Remembers an article under all its present keys, and a record as part of it.</summary>
    public void Add(Article article, long recordHash)
    {
        byRecord[recordHash] = article;
        Add(article, article);
    }

    private void Add(Article known, Article article)
    {
        var candidate = new WorkCandidate(known, article);
        foreach (var key in KeysOf(known.Pmid, known.DoiKey, known.Pmcid, known.MatchKey))
        {
            if (!byKey.TryGetValue(key, out var candidates))
            {
                byKey[key] = candidates = [];
            }

            if (!candidates.Contains(candidate))
            {
                candidates.Add(candidate);
            }
        }
    }

    private async Task ReadAsync(LibraryContext library, List<long> ids, CancellationToken cancellationToken)
    {
        // Those that were merged away are known by their own keys, and lead to the one that stayed, which may lead on.
        var found = new List<Article>();
        for (var missing = ids; missing.Count > 0;)
        {
            var articles = await library.Articles.IgnoreQueryFilters([ArticleFilters.MergedAway]).AsNoTracking().Include(article => article.Journal)
                .Where(article => missing.Contains(article.Id)).ToListAsync(cancellationToken);
            foreach (var article in articles)
            {
                byId[article.Id] = article;
                if (article.Journal is { } journal)
                {
                    article.Journal = journals.TryAdd(journal.Key, journal) ? journal : journals[journal.Key];
                }
            }

            found.AddRange(articles);
            missing = articles.Select(article => article.MergedIntoId).OfType<long>().Where(id => !byId.ContainsKey(id)).Distinct().ToList();
        }

        foreach (var article in found)
        {
            Add(article, Standing(article));
        }

        await ReadChildrenAsync(library, found.ConvertAll(article => article.Id), cancellationToken);
    }

    private Article Standing(Article article)
    {
        while (article.MergedIntoId is { } into)
        {
            article = byId[into];
        }

        return article;
    }

    private async Task ReadChildrenAsync(LibraryContext library, List<long> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return;
        }

        var sources = await library.ArticleSources.AsNoTracking().Where(source => ids.Contains(source.ArticleId))
            .OrderBy(source => source.Id).ToListAsync(cancellationToken);
        foreach (var source in sources)
        {
            byId[source.ArticleId].Sources.Add(source);
        }

        // Deleted and hidden ones count too: what a moderator took away does not come back with the next import.
        var comments = await library.Comments.IgnoreQueryFilters([CommentFilters.Hidden]).AsNoTracking().Where(comment => ids.Contains(comment.ArticleId) && comment.ImportId != null)
            .Select(comment => new Comment { Id = comment.Id, ArticleId = comment.ArticleId, SignedName = comment.SignedName, Markdown = comment.Markdown })
            .ToListAsync(cancellationToken);
        foreach (var comment in comments)
        {
            byId[comment.ArticleId].Comments.Add(comment);
        }
    }

    private static IEnumerable<(KeyKind Kind, string Key)> KeysOf(string? pmid, string? doiKey, string? pmcid, string text)
    {
        if (pmid is not null)
        {
            yield return (KeyKind.Pmid, pmid);
        }

        if (doiKey is not null)
        {
            yield return (KeyKind.Doi, doiKey);
        }

        if (pmcid is not null)
        {
            yield return (KeyKind.Pmcid, pmcid);
        }

        if (text.Length > 0)
        {
            yield return (KeyKind.Text, MatchKey.WithoutAuthor(text));
        }
    }
}
