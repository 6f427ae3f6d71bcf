using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;
using PsyLit.Core.Imports.Matching;

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

    private readonly Dictionary<string, List<Entry>> byTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Author, int Year), List<Entry>> byAuthor = [];
    private readonly Dictionary<long, Entry> byId = [];

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
        if (!byId.TryGetValue(articleId, out var entry))
        {
            return [];
        }

        var equal = byTitle[entry.Title];
        var found = equal.Count > MostOfOneTitle ? [] : equal.Select(other => other.Id);
        return entry.Author.Length == 0 || entry.Year == 0
            ? found
            : found.Concat(Enumerable.Range(entry.Year - 1, 3)
                .SelectMany(year => byAuthor.GetValueOrDefault((entry.Author, year)) ?? [])
                .Where(other => AreAlike(entry, other)).Select(other => other.Id));
    }

    private static bool AreAlike(Entry entry, Entry other) => other.Title != entry.Title
        && entry.Likeness.AtMost(other.Likeness) >= DuplicateRules.LeastLikeness && entry.Likeness.To(other.Likeness) >= DuplicateRules.LeastLikeness;

    private async Task AddAsync(IQueryable<Article> articles, CancellationToken cancellationToken)
    {
        var keys = articles.Where(article => article.MatchKey != "").Select(article => new { article.Id, article.MatchKey });
        await foreach (var article in keys.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Add(article.Id, article.MatchKey);
        }
    }

    private void Add(long id, string key)
    {
        var (title, rest) = (key[..MatchKey.TitleLength(key)], key[(MatchKey.TitleLength(key) + 1)..]);
        var author = MatchKey.AuthorOf(key);
        var year = int.TryParse(rest.AsSpan(0, Math.Max(0, rest.IndexOf('|', StringComparison.Ordinal))), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (byId.TryGetValue(id, out var known) && (known.Title, known.Author, known.Year) == (title, author, year))
        {
            return;
        }

        var entry = new Entry(id, title, author, year);
        byId[id] = entry;
        Put(byTitle, title, entry);
        if (author.Length > 0 && year > 0)
        {
            Put(byAuthor, (author, year), entry);
        }
    }

    private static void Put<TKey>(Dictionary<TKey, List<Entry>> index, TKey key, Entry entry)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var entries))
        {
            index[key] = entries = new List<Entry>(1);
        }

        entries.Add(entry);
    }

    private sealed record Entry(long Id, string Title, string Author, int Year)
    {
        private TitleLikeness? likeness;

        // "RETRACTED:" before a title is too few letters to push it below the threshold, unless the title is short.
        public TitleLikeness Likeness => likeness ??= new TitleLikeness(Title.StartsWith("retracted", StringComparison.Ordinal) ? Title.AsSpan("retracted".Length) : Title);
    }
}
