using PsyLit.Core.Accounts;
using PsyLit.Core.SavedSearches;

namespace PsyLit.Web.Pages.SavedSearches;

/// <summary>Reads the saved searches of a visitor with what is new for each.</summary>
public sealed class SavedSearchRows(SavedSearchList list, NewRecords news)
{
    /// <summary>All of them; those with most that is new first, then by name. A guest has none.</summary>
    public async Task<IReadOnlyList<SavedSearchRow>> OfAsync(Visitor visitor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        if (visitor.AccountId is not { } accountId)
            return [];
        var searches = await list.OfAsync(accountId, cancellationToken);
        var counts = await news.CountAsync(searches, visitor, cancellationToken);
        return [.. searches.Select(search => new SavedSearchRow(search, counts.GetValueOrDefault(search.Id))).OrderByDescending(row => row.New)];
    }
}
