using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Search.Matching.Steps;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Matching;

/// <summary>Looks queries up in the index.</summary>
public sealed class ArticleMatcher(LibraryContext library, IIndexStore store, IndexViews views, SharedMatching shared)
{
    /// <summary>A query that takes longer is given up: it keeps a core busy, and nobody waits so long.</summary>
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(10);

    /// <summary>How many articles match; null when counting them took longer than is allowed for one query.</summary>
    public async Task<int?> CountAsync(IndexQuery? query, CancellationToken cancellationToken = default)
    {
        var counted = await MatchAsync(query, isRanked: false, (_, hits) => (object)hits.Count, cancellationToken);
        return (int?)counted;
    }

    /// <summary>The ids of the articles that match, smallest first; null when finding them took longer than is allowed for one query.</summary>
    public Task<long[]?> IdsAsync(IndexQuery? query, CancellationToken cancellationToken = default) => MatchAsync(
        query,
        isRanked: false,
        (_, hits) =>
        {
            var ids = new long[hits.Count];
            for (var i = 0; i < ids.Length; i++)
                ids[i] = hits.ArticleId(i);
            Array.Sort(ids);
            return ids;
        },
        cancellationToken);

    /// <summary>Looks a query up and lets <paramref name="read"/> make of the hits what is to be kept of them.</summary>
    /// <returns>What it made; null when the query took longer than is allowed.</returns>
    internal Task<T?> MatchAsync<T>(IndexQuery? query, bool isRanked, Func<IndexLook, Hits, T> read, CancellationToken cancellationToken)
        where T : class => LookAsync([query], (look, steps) => read(look, Hits.Of(look, steps[0], isRanked)), cancellationToken);

    /// <summary>Makes queries ready to be looked up at one and the same moment, and lets <paramref name="read"/> do it.</summary>
    /// <returns>What it made; null when the queries took longer than is allowed.</returns>
    internal Task<T?> LookAsync<T>(IReadOnlyList<IndexQuery?> queries, Func<IndexLook, IReadOnlyList<MatchStep>, T> read, CancellationToken cancellationToken)
        where T : class => LookWhereNeededAsync(queries, (look, planned) => read(look, [.. planned.Select(query => query.Plan())]), cancellationToken);

    /// <summary>The same for whoever may know the answer without looking up the words.</summary>
    internal async Task<T?> LookWhereNeededAsync<T>(IReadOnlyList<IndexQuery?> queries, Func<IndexLook, IReadOnlyList<PlannedQuery>, T> read, CancellationToken cancellationToken)
        where T : class
    {
        var wanted = new List<IndexQuery?>(queries.Count);
        foreach (var query in queries)
            wanted.Add(query is null ? null : await WithArticlesAsync(query, cancellationToken));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestMatch);
        try
        {
            return await store.ReadAsync(
                blocks =>
                {
                    using var look = new IndexLook(views.Of(blocks), blocks, limit.Token, shared.FewestArticles);
                    var plan = new QueryPlan(look);
                    return read(look, [.. wanted.Select(query => new PlannedQuery(query, () => plan.Of(query)))]);
                },
                cancellationToken);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    // Identifiers stand in columns of the articles, with an index each; as words they would be half of all there are.
    private async Task<IndexQuery> WithArticlesAsync(IndexQuery query, CancellationToken cancellationToken)
    {
        switch (query)
        {
            case IndexQuery.Identifier identifier:
                return new IndexQuery.Articles(await IdsAsync(identifier.Scheme, [identifier.Value], cancellationToken));
            case IndexQuery.Except except:
                return new IndexQuery.Except(await WithArticlesAsync(except.Part, cancellationToken));
            case IndexQuery.All all:
                return new IndexQuery.All(await WithArticlesAsync(all.Parts, cancellationToken));
            case IndexQuery.Any any:
                return new IndexQuery.Any(await AnyWithArticlesAsync(any.Parts, cancellationToken));
            default:
                return query;
        }
    }

    private async Task<IReadOnlyList<IndexQuery>> WithArticlesAsync(IReadOnlyList<IndexQuery> parts, CancellationToken cancellationToken)
    {
        var made = new List<IndexQuery>(parts.Count);
        foreach (var part in parts)
            made.Add(await WithArticlesAsync(part, cancellationToken));
        return made;
    }

    // A list of a thousand PMIDs is one look, not a thousand.
    private async Task<IReadOnlyList<IndexQuery>> AnyWithArticlesAsync(IReadOnlyList<IndexQuery> parts, CancellationToken cancellationToken)
    {
        var made = new List<IndexQuery>(await WithArticlesAsync([.. parts.Where(part => part is not IndexQuery.Identifier)], cancellationToken));
        foreach (var scheme in parts.OfType<IndexQuery.Identifier>().GroupBy(identifier => identifier.Scheme, identifier => identifier.Value))
            made.Add(new IndexQuery.Articles(await IdsAsync(scheme.Key, [.. scheme], cancellationToken)));
        return made;
    }

    private Task<List<long>> IdsAsync(string scheme, IReadOnlyList<string> identifiers, CancellationToken cancellationToken)
    {
        // DOIs are compared without regard to case (ISO 26324), and so is the PMC before a number.
        var values = identifiers.Select(value => value.Trim()).ToList();
        var (lower, upper) = (values.ConvertAll(value => value.ToLowerInvariant()), values.ConvertAll(value => value.ToUpperInvariant()));
        var articles = library.Articles.AsNoTracking();
        var found = scheme switch
        {
            "pmid" => articles.Where(article => values.Contains(article.Pmid!)),
            "doi" => articles.Where(article => lower.Contains(article.DoiKey!)),
            "pmcid" => articles.Where(article => upper.Contains(article.Pmcid!)),
            _ => throw new ArgumentOutOfRangeException(nameof(scheme), scheme, "A kind of identifier articles do not have."),
        };
        return found.Select(article => article.Id).ToListAsync(cancellationToken);
    }
}
