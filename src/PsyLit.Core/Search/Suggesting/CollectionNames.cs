using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Core.Search.Queries.Fields;

namespace PsyLit.Core.Search.Suggesting;

/// <summary>Suggests collections that the visitor may see, their own first.</summary>
internal sealed class CollectionNames(LibraryContext library) : ISuggestionSource
{
    public int Rank => 4;

    public bool Knows(QueryField field) => field == QueryField.In;

    public async Task<IReadOnlyList<Suggestion>> FindAsync(TypedTerm typed, Visitor visitor, int most, CancellationToken cancellationToken)
    {
        var begin = CollectionText.Key(typed.Text);
        if (begin.Length == 0)
            return [];
        var me = visitor.AccountId;
        var found = await library.Collections.AsNoTracking().VisibleTo(visitor)
            .Where(collection => collection.Key.StartsWith(begin) || collection.Key.Contains(" " + begin))
            .OrderByDescending(collection => collection.AccountId == me).ThenByDescending(collection => collection.ChangedAt).Take(most)
            .Select(collection => new { collection.Name, Records = collection.Articles.Count }).ToListAsync(cancellationToken);
        return found.ConvertAll(collection =>
            new Suggestion(SuggestionKind.Collection, collection.Name, Suggestion.Term(QueryField.In, collection.Name)) { Records = collection.Records });
    }
}
