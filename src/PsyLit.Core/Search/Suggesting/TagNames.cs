using PsyLit.Core.Accounts;
using PsyLit.Core.Search.Queries.Fields;
using PsyLit.Core.Tags;

namespace PsyLit.Core.Search.Suggesting;

/// <summary>Suggests tags of the readers, those on most records first.</summary>
internal sealed class TagNames(KnownTags tags) : ISuggestionSource
{
    public int Rank => 3;

    public bool Knows(QueryField field) => field == QueryField.Tag;

    public async Task<IReadOnlyList<Suggestion>> FindAsync(TypedTerm typed, Visitor visitor, int most, CancellationToken cancellationToken) =>
    [
        .. (await tags.BeginningAsync(typed.Text, most, cancellationToken))
            .Select(tag => new Suggestion(SuggestionKind.Tag, tag.Name, Suggestion.Term(QueryField.Tag, tag.Name)) { Records = tag.Records }),
    ];
}
