using PsyLit.Core.Accounts;

namespace PsyLit.Core.Search.Suggesting;

/// <summary>Completes what is being typed into a search box: concepts, authors, journals, tags, collections.</summary>
public sealed class SearchSuggestions(IEnumerable<ISuggestionSource> sources)
{
    /// <summary>The most suggestions at once: a list that is longer is not read.</summary>
    public const int Most = 10;

    /// <summary>Longer texts are strategies, which are pasted.</summary>
    public const int LongestText = 2000;

    /// <summary>Without a field, one kind must not take the place of all others.</summary>
    private const int MostOfOneKind = 5;

    /// <summary>Suggests terms for the word under the cursor.</summary>
    /// <param name="text">The whole of the box.</param>
    /// <param name="cursor">Where the cursor stands in it, in UTF-16 units.</param>
    /// <param name="visitor">Who types.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public async Task<Suggestions> FindAsync(string text, int cursor, Visitor visitor, int most = Most, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(visitor);
        if (text.Length > LongestText)
            return new Suggestions(cursor, cursor, []);
        foreach (var typed in TypedTerm.At(text, cursor))
        {
            var found = await FindAsync(typed, visitor, most, cancellationToken);
            if (found.Count > 0)
                return new Suggestions(typed.Start, typed.End, found);
        }

        return new Suggestions(cursor, cursor, []);
    }

    private async Task<IReadOnlyList<Suggestion>> FindAsync(TypedTerm typed, Visitor visitor, int most, CancellationToken cancellationToken)
    {
        var found = new List<Suggestion>();
        foreach (var source in sources.Where(source => typed.Field is not { } field || source.Knows(field)).OrderBy(source => source.Rank))
            found.AddRange(await source.FindAsync(typed, visitor, typed.Field is null ? Math.Min(MostOfOneKind, most) : most, cancellationToken));
        return [.. found.DistinctBy(suggestion => suggestion.Query).Take(most)];
    }
}
