using PsyLit.Core.Accounts;
using PsyLit.Core.Search.Queries.Fields;

namespace PsyLit.Core.Search.Suggesting;

/// <summary>Knows names of one kind. Whoever adds a kind (saved searches) adds one of these to the services.</summary>
public interface ISuggestionSource
{
    /// <summary>Where its suggestions stand among those of others, the smallest first.</summary>
    int Rank { get; }

    /// <summary>Whether it has names that may stand behind a field's name.</summary>
    bool Knows(QueryField field);

    /// <summary>Names that begin with what was typed or have a word that does, the likeliest first.</summary>
    /// <param name="typed">At least two letters or digits; its field is one that the source knows, or none.</param>
    /// <param name="visitor">Who types: nobody is shown names they may not know.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    Task<IReadOnlyList<Suggestion>> FindAsync(TypedTerm typed, Visitor visitor, int most, CancellationToken cancellationToken);
}
