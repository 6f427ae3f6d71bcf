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
    // So many works of one title are a series ("Society proceedings"): only those of one author and year are worth comparing.
    private const int MostOfOneTitle = 30;

    // So many titles that are nearly the same are a series as well ("Poster session 123"): its works are told apart by their numbers.
    private const int MostAlike = 30;

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

    /// <summary>The title of an article; null when it says too little to be compared.</summary>
    public IndexedTitle? Of(long articleId) => byId.GetValueOrDefault(articleId);

    /// <summary>Articles whose title is equal, or alike under the same first author within a year; the likeliest first, itself among them.</summary>
    public IEnumerable<long> Like(long articleId) => Of(articleId) is { } title ? Like(title) : [];

    /// <summary>Articles whose title is equal to one, or alike under the same first author within a year; the likeliest first.</summary>
    public IEnumerable<long> Like(IndexedTitle title)
    {
        var equal = byTitle.GetValueOrDefault(title.Title) ?? [];
        var isSeries = equal.Count > MostOfOneTitle;
        var alike = title.Author.Length == 0 || title.Year == 0
            ? []
            : Enumerable.Range(title.Year - 1, 3).SelectMany(year => byAuthor.GetValueOrDefault((title.Author, year))?.Like(title, isSeries) ?? []).ToList();
        var worthIt = alike.Count > MostAlike ? alike.Where(other => other.Title.HasDigitsOf(title)) : alike;
        return equal.Take(isSeries ? 0 : MostOfOneTitle).OrderByDescending(title.HasAuthorAndYearOf)
            .Concat(worthIt.OrderByDescending(other => other.Likeness).Select(other => other.Title)).Select(other => other.Id);
    }

    /// <summary>Takes an article in.</summary>
    /// <param name="articleId">Its number.</param>
    /// <param name="key">Its match key; not empty.</param>
    public void Add(long articleId, string key) => Add(IndexedTitle.Of(articleId, key));

    /// <summary>Takes an article in by its title.</summary>
    public void Add(IndexedTitle title)
    {
        if (byId.TryGetValue(title.Id, out var known) && known.Says(title))
        {
            return;
        }

        byId[title.Id] = title;
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
