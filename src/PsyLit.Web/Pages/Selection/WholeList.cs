using Microsoft.AspNetCore.WebUtilities;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Core.Search;
using PsyLit.Core.Selections;
using PsyLit.Web.Pages.Search;

namespace PsyLit.Web.Pages.Selection;

/// <summary>Finds all records of a list by the list's address, not by listing them.</summary>
public sealed class WholeList(ArticleSearch search, ReadableCollections collections)
{
    private const string Collections = "/collections/";
    private const string Shared = Collections + "shared/";

    /// <summary>The ids in the order of the list, at most <see cref="KeptSelections.MostRecords"/>, and how many there are; none for an address that is no list the visitor may see.</summary>
    public async Task<(IReadOnlyList<long> Ids, int Total)> FindAsync(string? address, Visitor visitor, CancellationToken cancellationToken)
    {
        var parts = (address ?? "").Split('?', 2);
        if (parts[0] == "/search")
        {
            var request = SearchAddress.Read(new QueryCollection(QueryHelpers.ParseQuery(parts.ElementAtOrDefault(1)))).Request;
            var found = await search.FindAsync(request with { Visitor = visitor }, KeptSelections.MostRecords, withNear: false, cancellationToken);
            return (found.Ids, found.Total);
        }

        var collection = parts[0].StartsWith(Shared, StringComparison.Ordinal) ? await collections.FindSharedAsync(parts[0][Shared.Length..], cancellationToken)
            : parts[0].StartsWith(Collections, StringComparison.Ordinal) && long.TryParse(parts[0][Collections.Length..], out var id) ? await collections.FindAsync(id, visitor, cancellationToken)
            : null;
        List<long> ids = collection is null ? [] : await collections.ArticleIdsAsync(collection.Id, cancellationToken);
        return (ids, ids.Count);
    }
}
