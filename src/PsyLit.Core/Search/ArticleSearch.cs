using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Facets;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Search.Results;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search;

/// <summary>The one way to search, used by pages, commands and the API alike.</summary>
public sealed class ArticleSearch(LibraryContext library, ArticleMatcher index, QueryReader reader, ConceptMatcher concepts)
{
    /// <summary>The most values of a facet that are named, beside those chosen.</summary>
    private const int MostValues = 30;

    /// <summary>With so many records that have all the words, nobody needs those that have some.</summary>
    private const int EnoughHits = 10;

    /// <summary>The most records shown that have only some of the words.</summary>
    private const int MostNearest = 10;

    /// <summary>The most concepts named on one hit.</summary>
    private const int MostConcepts = 6;

    /// <summary>Searches. A query that cannot be read, or takes too long, is an <see cref="SearchResult.Error"/>; nothing a reader types throws.</summary>
    public async Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request = request with { Page = Math.Max(1, request.Page), PageSize = Math.Clamp(request.PageSize, 1, SearchRequest.MaxPageSize) };
        var (reading, error) = await ReadAsync(request, cancellationToken);
        if (reading is null || error is not null)
            return new SearchResult { Request = request, Reading = reading, Error = error };

        var page = await index.MatchAsync(
            reading.Query, request.Sort == SearchSort.Relevance, (look, hits) => Narrow(look, hits, request, reading.Query), cancellationToken);
        if (page is null)
            return new SearchResult { Request = request, Reading = reading, Error = TooSlow(request.Text) };

        var result = new SearchResult
        {
            Request = request,
            Reading = reading,
            Total = page.Total,
            Facets = await new FacetLabels(library, concepts.Vocabulary).NameAsync(page.Counts, request.Filters, MostValues, cancellationToken),
            Hits = page.Found.Count == 0 ? [] : await new HitReader(library, concepts).ReadAsync(page.Found, reading.Query, cancellationToken),
        };
        result = result with { Nearest = await NearestAsync(result, reading, cancellationToken) };
        return result.Hits.Count > 0 ? result : result with { Advice = await new EmptyPage(index).ExplainAsync(result, reading, page.Unfiltered, cancellationToken) };
    }

    /// <summary>Finds all that match, in the order asked for, without reading anything to show; the request's page does not matter.</summary>
    /// <param name="request">What to look for.</param>
    /// <param name="most">How many ids at most.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<FoundArticles> FindAsync(SearchRequest request, int most, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (reading, error) = await ReadAsync(request, cancellationToken);
        if (reading is null || error is not null)
            return new FoundArticles([], 0, error);
        var found = await index.MatchAsync(
            reading.Query,
            request.Sort == SearchSort.Relevance,
            (look, hits) =>
            {
                var (kept, total) = new FacetCounter(hits.View, concepts.Vocabulary, request.Filters).Narrow(look, hits);
                return new FoundArticles([.. new HitOrder(look, hits, request.Sort).Page(kept, total, 0, most).Select(hits.ArticleId)], total);
            },
            cancellationToken);
        return found ?? new FoundArticles([], 0, TooSlow(request.Text));
    }

    /// <summary>Where few records have all the words of a question, the best of those that have some, for the end of the last page.</summary>
    private async Task<IReadOnlyList<SearchHit>> NearestAsync(SearchResult result, QueryReading reading, CancellationToken cancellationToken)
    {
        if (reading is not { Partial: { } partial, Query: { } all } || result.Total >= EnoughHits || result.Request.Page != Math.Max(1, result.PageCount))
            return [];
        var found = await index.MatchAsync(
            new IndexQuery.All([partial, new IndexQuery.Except(all)]),
            isRanked: true,
            (look, hits) =>
            {
                var (kept, total) = new FacetCounter(hits.View, concepts.Vocabulary, result.Request.Filters).Narrow(look, hits);
                var asked = AskedConcepts(hits.View, partial);
                return new HitOrder(look, hits, SearchSort.Relevance).Page(kept, total, 0, MostNearest)
                    .Select(hit => new HitReader.FoundArticle(hits.ArticleId(hit), hits.Scores![hit], TellingConcepts(hits, hit, asked)))
                    .ToList();
            },
            cancellationToken);
        return found is null or { Count: 0 } ? [] : await new HitReader(library, concepts).ReadAsync(found, partial, cancellationToken);
    }

    private async Task<(QueryReading? Reading, QueryError? Error)> ReadAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var parse = SearchQueryParser.Parse(request.Text);
        if (parse.Error is not null)
            return (null, parse.Error);
        var reading = await reader.ReadAsync(parse.Query!, request.Visitor, cancellationToken);
        return (reading, reading.Error);
    }

    private PageOfHits Narrow(IndexLook look, Hits hits, SearchRequest request, IndexQuery? query)
    {
        var counter = new FacetCounter(hits.View, concepts.Vocabulary, request.Filters);
        var (kept, total) = counter.Narrow(look, hits);
        // As a long, because a page number can be as large as a reader types.
        var skip = (int)Math.Min(int.MaxValue, (request.Page - 1L) * request.PageSize);
        var asked = AskedConcepts(hits.View, query);
        var found = new HitOrder(look, hits, request.Sort).Page(kept, total, skip, request.PageSize)
            .Select(hit => new HitReader.FoundArticle(hits.ArticleId(hit), hits.Scores?[hit] ?? 0, TellingConcepts(hits, hit, asked)))
            .ToList();
        return new PageOfHits(total, hits.Count, found, [.. counter.Counts()]);
    }

    /// <summary>Numbers of the concepts the query names and of all below them.</summary>
    private HashSet<int> AskedConcepts(IndexView view, IndexQuery? query) =>
        query is null ? [] :
        [
            .. IndexQuery.Wanted(query).OfType<IndexQuery.Concept>()
                .SelectMany(concept => concepts.Vocabulary.DescendantsOf(concept.Id).Select(below => below.Id).Prepend(concept.Id))
                .Select(view.ConceptNumber),
        ];

    private static List<string> TellingConcepts(Hits hits, int hit, HashSet<int> asked)
    {
        var others = new List<string>();
        var telling = new List<string>();
        var (segment, document) = hits.View.Locate(hits.Documents[hit]);
        foreach (var marked in segment.Columns.Concepts(document))
        {
            if ((marked & 1) == 0)
                (asked.Contains(segment.ConceptNumbers[marked >> 1]) ? telling : others).Add(segment.Columns.ConceptIds[marked >> 1]);
        }

        telling.AddRange(others);
        return telling.Count <= MostConcepts ? telling : telling.GetRange(0, MostConcepts);
    }

    private static QueryError TooSlow(string text) =>
        new(0, text.Length, "Looking this up took too long and was given up. Leave out beginnings of words with a star, or search for fewer terms at once.");

    private sealed record PageOfHits(int Total, int Unfiltered, List<HitReader.FoundArticle> Found, List<(Facet Facet, string Value, int Count)> Counts);
}
