using PsyLit.Core.Concepts;
using PsyLit.Core.SavedSearches.History;
using PsyLit.Core.Search.Facets;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Search.Results;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search;

/// <summary>The one way to search, used by pages, commands and the API alike.</summary>
public sealed class ArticleSearch(
    LibraryContext library, ArticleMatcher index, QueryReader reader, ConceptMatcher concepts, JournalDirectory directory, HistoryLines history)
{
    /// <summary>The most values of a facet that are named, beside those chosen.</summary>
    private const int MostValues = 30;

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

        var journals = await directory.ReadAsync(library, cancellationToken);
        var order = await new SearchOrders(library, journals).OfAsync(request.Sort, cancellationToken);
        var page = await index.LookAsync(
            Asked(reading), (look, steps) => ReadPage(new FoundHits(look, steps, request.Filters, order, concepts.Vocabulary), request, look.View, reading.Query), cancellationToken);
        if (page is null)
            return new SearchResult { Request = request, Reading = reading, Error = TooSlow(request.Text) };

        var result = new SearchResult
        {
            Request = request,
            Reading = reading,
            Total = page.Total,
            NearTotal = page.Near,
            Facets = new FacetLabels(journals, concepts.Vocabulary).Name(page.Counts, request.Filters, MostValues),
            Hits = page.Found.Count == 0 ? [] : await new HitReader(library, concepts).ReadAsync(page.Found, reading.Partial ?? reading.Query, cancellationToken),
        };
        return result.Hits.Count > 0 && result.Total > 0 ? result : result with { Advice = await new EmptyPage(index).ExplainAsync(result, reading, page.Unfiltered, cancellationToken) };
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
        var found = await index.LookAsync(
            withNear ? Asked(reading) : [reading.Query],
            (look, steps) =>
            {
                var hits = new FoundHits(look, steps, request.Filters, order, concepts.Vocabulary);
                return new FoundArticles([.. hits.Page(0, most).Select(hit => hit.Hits.ArticleId(hit.Place))], hits.Total);
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

    private PageOfHits ReadPage(FoundHits hits, SearchRequest request, IndexView view, IndexQuery? query)
    {
        // As a long, because a page number can be as large as a reader types.
        var skip = (int)Math.Min(int.MaxValue, (request.Page - 1L) * request.PageSize);
        var left = Math.Clamp(hits.Total + SearchResult.MostNear - skip, 0, request.PageSize);
        var asked = AskedConcepts(view, query);
        var found = hits.Page(skip, left)
            .Select(hit => new HitReader.FoundArticle(
                hit.Hits.ArticleId(hit.Place), hit.Hits.Scores?[hit.Place] ?? 0, hit.IsNear, TellingConcepts(hit.Hits, hit.Place, asked)))
            .ToList();
        return new PageOfHits(hits.Total, hits.Near, hits.Unfiltered, found, [.. hits.Facets.Counts()]);
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

    private sealed record PageOfHits(int Total, int Near, int Unfiltered, List<HitReader.FoundArticle> Found, List<(Facet Facet, string Value, int Count)> Counts);
}
