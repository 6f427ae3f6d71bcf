using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;

namespace PsyLit.Core.Duplicates.Finding;

/// <summary>All articles by folded title and by first author, in memory, to find those worth comparing without comparing all with all.</summary>
/// <remarks>
/// Made of <c>Article.MatchKey</c>, which a database reads from its index alone. An article whose key is empty (a title that says
/// too little, or neither year nor author) is only found by its identifiers. About 500 bytes an article while a search runs.
/// </remarks>
internal sealed class TitleIndex
{
    // So many works of one title are a series ("Society proceedings"), and of no help to anybody as pairs.
    private const int MostOfOneTitle = 30;

    private readonly Dictionary<string, List<IndexedTitle>> byTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Author, int Year), AuthorYear> byAuthor = [];
    private readonly Dictionary<long, IndexedTitle> byId = [];

    public static async Task<TitleIndex> ReadAsync(LibraryContext library, CancellationToken cancellationToken)
    {
        var index = new TitleIndex();
        await index.AddAsync(library.Articles, cancellationToken);
        return index;
    }

    /// <summary>Reads articles that may have come or changed since the titles were read: a search of many records goes on while others come in.</summary>
    /// <remarks>What an article was called before stays, and does no harm: it only suggests a pair that is then compared as it stands.</remarks>
    public Task RenewAsync(LibraryContext library, IReadOnlyCollection<long> articleIds, CancellationToken cancellationToken) =>
        AddAsync(library.Articles.Where(article => articleIds.Contains(article.Id)), cancellationToken);

    /// <summary>Articles whose title is equal, or alike under the same first author within a year.</summary>
    public IEnumerable<long> Like(long articleId)
    {
        if (!byId.TryGetValue(articleId, out var title))
        {
            return [];
        }

        var equal = byTitle[title.Title];
        var found = equal.Count > MostOfOneTitle ? [] : equal.AsEnumerable();
        var alike = title.Author.Length == 0 || title.Year == 0
            ? []
            : Enumerable.Range(title.Year - 1, 3).SelectMany(year => byAuthor.GetValueOrDefault((title.Author, year))?.Like(title) ?? []);
        return found.Concat(alike).Select(other => other.Id);
    }

    /// <summary>Takes an article in.</summary>
    /// <param name="articleId">Its number.</param>
    /// <param name="key">Its match key; not empty.</param>
    public void Add(long articleId, string key)
    {
        var title = IndexedTitle.Of(articleId, key);
        if (byId.TryGetValue(articleId, out var known) && known.Says(title))
        {
            return;
        }

        byId[articleId] = title;
        if (!byTitle.TryGetValue(title.Title, out var equal))
        {
            byTitle[title.Title] = equal = new List<IndexedTitle>(1);
        }

        equal.Add(title);
        if (title.Author.Length > 0 && title.Year > 0)
        {
            if (!byAuthor.TryGetValue((title.Author, title.Year), out var works))
            {
                byAuthor[(title.Author, title.Year)] = works = new AuthorYear();
            }

            works.Add(title);
        }
    }

    private async Task AddAsync(IQueryable<Article> articles, CancellationToken cancellationToken)
    {
        var keys = articles.Where(article => article.MatchKey != "").Select(article => new { article.Id, article.MatchKey });
        await foreach (var article in keys.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Add(article.Id, article.MatchKey);
        }
    }
}
