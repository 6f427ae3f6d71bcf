using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Columns;
using PsyLit.Core.Search.Facets;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Search.Results;

namespace PsyLit.Core.Search;

/// <summary>The one way to search, used by pages, commands and the API alike.</summary>
public sealed class ArticleSearch(LibraryContext library, IArticleMatcher index, QueryReader reader, ArticleColumns columns, ConceptMatcher concepts)
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
        var (reading, matches, error) = await MatchAsync(request, cancellationToken);
        if (reading is null || matches is null)
            return new SearchResult { Request = request, Reading = reading, Error = error };

        var page = columns.Read(values => Narrow(values, matches, request, reading.Query));
        var result = new SearchResult
        {
            Request = request,
            Reading = reading,
            Total = page.Total,
            Facets = await new FacetLabels(library, concepts.Vocabulary).NameAsync(page.Counts, request.Filters, MostValues, cancellationToken),
            Hits = page.Found.Count == 0 ? [] : await new HitReader(library, concepts).ReadAsync(page.Found, reading.Query, cancellationToken),
        };
        return result.Hits.Count > 0 ? result : result with { Advice = await new EmptyPage(index).ExplainAsync(result, reading, matches.Ids.Length, cancellationToken) };
    }

    /// <summary>Finds all that match, in the order asked for, without counting facets or reading anything to show; the request's page does not matter.</summary>
    /// <param name="request">What to look for.</param>
    /// <param name="most">How many ids at most.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<FoundArticles> FindAsync(SearchRequest request, int most, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (_, matches, error) = await MatchAsync(request, cancellationToken);
        return matches is null ? new FoundArticles([], 0, error) : columns.Read(values =>
        {
            var kept = new FacetCounter(values, concepts.Vocabulary, request.Filters).Narrow(matches.Ids);
            var total = kept.Count;
            return new FoundArticles([.. new HitOrder(values, matches, request.Sort).Page(kept, 0, most).Select(hit => matches.Ids[hit])], total);
        });
    }

    /// <summary>Reads the query and looks it up. Without matches there is an error; without a reading it is about the query's form.</summary>
    private async Task<(QueryReading? Reading, ArticleMatches? Matches, QueryError? Error)> MatchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var parse = SearchQueryParser.Parse(request.Text);
        if (parse.Error is not null)
            return (null, null, parse.Error);
        var reading = await reader.ReadAsync(parse.Query!, request.Visitor, cancellationToken);
        if (reading.Error is not null)
            return (reading, null, reading.Error);

        await columns.RefreshAsync(library, cancellationToken);
        var matches = reading.Query is null
            ? new ArticleMatches(columns.Read(values => values.AllIds()), null)
            : await index.MatchAsync(reading.Query, request.Sort == SearchSort.Relevance, cancellationToken);
        return (reading, matches, matches is null ? TooSlow(request.Text) : null);
    }

    private PageOfMatches Narrow(ColumnValues values, ArticleMatches matches, SearchRequest request, IndexQuery? query)
    {
        var counter = new FacetCounter(values, concepts.Vocabulary, request.Filters);
        var kept = counter.Narrow(matches.Ids);
        var total = kept.Count;
        // As a long, because a page number can be as large as a reader types.
        var skip = (int)Math.Min(int.MaxValue - SearchRequest.MaxPageSize, (request.Page - 1L) * request.PageSize);
        var asked = AskedConcepts(values, query);
        var found = new HitOrder(values, matches, request.Sort).Page(kept, skip, request.PageSize)
            .Select(hit => new HitReader.FoundArticle(matches.Ids[hit], matches.Scores?[hit] ?? 0, TellingConcepts(values, matches.Ids[hit], asked)))
            .ToList();
        return new PageOfMatches(total, found, [.. counter.Counts()]);
    }

    /// <summary>Numbers of the concepts the query names and of all below them.</summary>
    private HashSet<int> AskedConcepts(ColumnValues values, IndexQuery? query) =>
        query is null ? [] :
        [
            .. IndexQuery.Wanted(query).OfType<IndexQuery.Concept>()
                .SelectMany(concept => concepts.Vocabulary.DescendantsOf(concept.Id).Select(below => below.Id).Prepend(concept.Id))
                .Select(values.ConceptNumber),
        ];

    private static List<string> TellingConcepts(ColumnValues values, long id, HashSet<int> asked)
    {
        var others = new List<string>();
        var telling = new List<string>();
        foreach (var marked in values.Concepts(id))
        {
            if ((marked & 1) == 0)
                (asked.Contains(marked >> 1) ? telling : others).Add(values.ConceptIds[marked >> 1]);
        }

        telling.AddRange(others);
        return telling.Count <= MostConcepts ? telling : telling.GetRange(0, MostConcepts);
    }

    private static QueryError TooSlow(string text) =>
        new(0, text.Length, "Looking this up took too long and was given up. Leave out beginnings of words with a star, or search for fewer terms at once.");

    private sealed record PageOfMatches(int Total, List<HitReader.FoundArticle> Found, List<(Facet Facet, string Value, int Count)> Counts);
}
