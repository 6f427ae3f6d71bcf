using PsyLit.Core.Accounts;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Facets;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Matching.Steps;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.SavedSearches;

/// <summary>Finds what has come into the library for saved searches since the last look at each.</summary>
/// <remarks>Only the parts of the index that hold newer articles are looked at, so that counting costs what has come in, not what is there.</remarks>
public sealed class NewRecords(LibraryContext library, QueryReader reader, ArticleMatcher index)
{
    /// <summary>How many records are new for each search, by its number; a query that cannot be read any more or takes too long has none.</summary>
    public async Task<IReadOnlyDictionary<long, int>> CountAsync(IEnumerable<SavedSearch> searches, Visitor visitor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(searches);
        var last = await SavedSearchList.LastArticleAsync(library, cancellationToken);
        var counts = new Dictionary<long, int>();
        foreach (var search in searches)
        {
            if (search.SeenUpTo < last)
                counts[search.Id] = await CountAsync(search, visitor, cancellationToken);
        }

        return counts;
    }

    /// <summary>The numbers of the records that match and came after a number; none when the query cannot be read any more or takes too long.</summary>
    public async Task<IReadOnlyList<long>> FindAsync(SearchRequest request, Visitor visitor, long after, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (SearchQueryParser.Parse(request.Text).Query is not { } query)
            return [];
        var reading = await reader.ReadAsync(query, visitor, cancellationToken);
        if (reading.Error is not null)
            return [];
        return await index.LookAsync([reading.Query], (look, steps) => Newer(look, steps[0], request.Filters, after), cancellationToken) ?? [];
    }

    private async Task<int> CountAsync(SavedSearch search, Visitor visitor, CancellationToken cancellationToken) =>
        (await FindAsync(SearchState.Request(search.Text, search.Filters), visitor, search.SeenUpTo, cancellationToken)).Count;

    private static List<long> Newer(IndexLook look, MatchStep step, IReadOnlyList<FacetChoice> choices, long seenUpTo)
    {
        var found = SegmentMatches.Find(look, step, choices, segment => segment.Columns.Ids.Max() > seenUpTo);
        found.RemoveAll(id => id <= seenUpTo);
        return found;
    }
}
