using PsyLit.Core.Concepts;
using PsyLit.Core.SavedSearches.History;
using PsyLit.Core.Search.Facets;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Search.Reading.Story;
using PsyLit.Core.Search.Results;
using PsyLit.Core.Search.Results.Finding;
using PsyLit.Core.Search.Results.Ordering;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search;

/// <summary>The one way to search, used by pages, commands and the API alike.</summary>
public sealed class ArticleSearch(
    LibraryContext library,
    ArticleMatcher index,
    QueryReader reader,
    ConceptMatcher concepts,
    JournalDirectory directory,
    FoundCache remembered,
    HitRows rows,
    HistoryLines history,
    ReadingStory story)
{
    /// <summary>Searches. A query that cannot be read, or takes too long, is an <see cref="SearchResult.Error"/>; nothing a reader types throws.</summary>
    public async Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request = request with { Page = Math.Max(1, request.Page), PageSize = Math.Clamp(request.PageSize, 1, SearchRequest.MaxPageSize) };
        var (reading, error) = await ReadAsync(request, cancellationToken);
        if (reading is null || error is not null)
            return new SearchResult { Request = request, Reading = reading, Error = error };

        var journals = await directory.ReadAsync(library, cancellationToken);
        var order = await new SearchOrders(library, journals).OfAsync(request.Sort, cancellationToken);
        var page = await index.LookWhereNeededAsync(
            Asked(reading), (look, queries) => ReadPage(look, queries, request, order, reading.Query), cancellationToken);
        if (page is null)
            return new SearchResult { Request = request, Reading = reading, Error = TooSlow(request.Text) };

        var result = new SearchResult
        {
            Request = request,
            Reading = reading,
            Total = page.Hits.Total,
            NearTotal = page.Hits.Near,
            Facets = new FacetLabels(journals, concepts.Vocabulary).Name(page.Hits.Counts, request.Filters, request.AllOf),
            FacetsWithMore = FacetLabels.WithMore(page.Hits.Counts),
            Hits = page.Found.Count == 0 ? [] : await new HitReader(library, rows, concepts).ReadAsync(page.Found, reading, cancellationToken),
        };
        return result.Hits.Count > 0 && result.Total > 0 ? result : await new EmptyPage(story).ExplainAsync(result, page.Hits.Unfiltered, cancellationToken);
    }

    /// <summary>Finds all that match, in the order asked for, without reading anything to show; the request's page does not matter.</summary>
    /// <param name="request">What to look for.</param>
    /// <param name="most">How many ids at most.</param>
    /// <param name="withNear">True to add those that only come near, as the page shows them.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<FoundArticles> FindAsync(SearchRequest request, int most, bool withNear = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (reading, error) = await ReadAsync(request, cancellationToken);
        if (reading is null || error is not null)
            return new FoundArticles([], 0, error);
        var journals = request.Sort == SearchSort.Journal ? await directory.ReadAsync(library, cancellationToken) : null;
        var order = await new SearchOrders(library, journals).OfAsync(request.Sort, cancellationToken);
        var found = await index.LookWhereNeededAsync(
            withNear ? Asked(reading) : [reading.Query],
            (look, queries) =>
            {
                var hits = new FoundHits(look, remembered, concepts.Vocabulary).Find(queries, request.Filters, order, skip: 0, most);
                return new FoundArticles([.. hits.Page(0, most).Select(hit => IdOf(look.View, hit))], hits.Total);
            },
            cancellationToken);
        return found ?? new FoundArticles([], 0, TooSlow(request.Text));
    }

    private async Task<(QueryReading? Reading, QueryError? Error)> ReadAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var (text, missing) = await history.WithLinesAsync(request.Text, request.Visitor, cancellationToken);
        var parse = SearchQueryParser.Parse(text);
        // A place in lines that came from the history is none in what was typed.
        if ((missing ?? (text == request.Text ? parse.Error : parse.Error is { } inLines ? inLines with { Position = 0, Length = request.Text.Length } : null)) is { } error)
            return (null, error);
        var reading = await reader.ReadAsync(parse.Query!, request.Visitor, cancellationToken);
        return (reading, reading.Error);
    }

    private static IReadOnlyList<IndexQuery?> Asked(QueryReading reading) => reading.Partial is null ? [reading.Query] : [reading.Query, reading.Partial];

    private PageOfHits ReadPage(IndexLook look, IReadOnlyList<PlannedQuery> queries, SearchRequest request, SearchOrder order, IndexQuery? query)
    {
        // As a long, because a page number can be as large as a reader types.
        var skip = (int)Math.Min(int.MaxValue, (request.Page - 1L) * request.PageSize);
        var hits = new FoundHits(look, remembered, concepts.Vocabulary).Find(queries, request.Filters, order, skip, request.PageSize);
        var left = Math.Clamp(hits.Total + SearchResult.MostNear - skip, 0, request.PageSize);
        var asked = AskedConcepts(look.View, query);
        var found = hits.Page(skip, left)
            .Select(hit => new HitReader.FoundArticle(IdOf(look.View, hit), hit.Score, hit.IsNear, Concepts(look.View, hit, asked)))
            .ToList();
        return new PageOfHits(hits, found);
    }

    private static long IdOf(IndexView view, PlacedHit hit)
    {
        var (segment, document) = view.Locate(hit.Document);
        return segment.Columns.Ids[document];
    }

    /// <summary>Numbers of the concepts the query names and of all below them.</summary>
    private HashSet<int> AskedConcepts(IndexView view, IndexQuery? query) =>
        query is null ? [] :
        [
            .. IndexQuery.Wanted(query).OfType<IndexQuery.Concept>()
                .SelectMany(concept => concepts.Vocabulary.DescendantsOf(concept.Id).Select(below => below.Id).Prepend(concept.Id))
                .Select(view.ConceptNumber),
        ];

    private static List<string> Concepts(IndexView view, PlacedHit hit, HashSet<int> asked)
    {
        var others = new List<string>();
        var telling = new List<string>();
        var (segment, document) = view.Locate(hit.Document);
        foreach (var marked in segment.Columns.Concepts(document))
        {
            if ((marked & 1) == 0)
                (asked.Contains(segment.ConceptNumbers[marked >> 1]) ? telling : others).Add(segment.Columns.ConceptIds[marked >> 1]);
        }

        telling.AddRange(others);
        return telling;
    }

    private static QueryError TooSlow(string text) =>
        new(0, text.Length, "Looking this up took too long and was given up. Leave out beginnings of words with a star, or search for fewer terms at once.");

    private sealed record PageOfHits(HitList Hits, List<HitReader.FoundArticle> Found);
}
