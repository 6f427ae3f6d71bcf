using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Search.Queries.Fields;
using PsyLit.Core.Search.Suggesting;

namespace PsyLit.Core.SavedSearches;

/// <summary>Suggests the visitor's own saved searches by name; the query is written out in parentheses, so that it can be combined.</summary>
internal sealed class SavedSearchNames(LibraryContext library) : ISuggestionSource
{
    public int Rank => 5;

    public bool Knows(QueryField field) => false;

    public async Task<IReadOnlyList<Suggestion>> FindAsync(TypedTerm typed, Visitor visitor, int most, CancellationToken cancellationToken)
    {
        if (visitor.AccountId is not { } me)
            return [];
        var own = await library.SavedSearches.AsNoTracking()
            .Where(search => search.AccountId == me && search.DeletedAt == null)
            .OrderByDescending(search => search.LookedAt)
            .Select(search => new { search.Name, search.Text, search.Filters }).ToListAsync(cancellationToken);
        return
        [
            // Filters are no part of a query, and lines do not fit into parentheses.
            .. own.Where(search => search.Filters.Count == 0 && !search.Text.Contains('\n', StringComparison.Ordinal) && BeginsAWord(search.Name, typed.Text)).Take(most)
                .Select(search => new Suggestion(SuggestionKind.Search, search.Name, $"({search.Text})")),
        ];
    }

    private static bool BeginsAWord(string name, string typed) =>
        name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) || name.Contains(" " + typed, StringComparison.OrdinalIgnoreCase);
}
