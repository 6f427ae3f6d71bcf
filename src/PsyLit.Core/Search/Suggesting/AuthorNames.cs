using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Queries.Fields;
using PsyLit.Core.Search.Views;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Search.Suggesting;

/// <summary>Suggests authors by family name, those met most often first.</summary>
/// <remarks>
/// There is no table of authors: at a million records it would have millions of rows that every import rewrites. The index knows which
/// articles have an author whose name begins so (<see cref="AuthorArticles"/>); how the name is written stands in those articles.
/// </remarks>
internal sealed class AuthorNames(LibraryContext library, IIndexStore store, IndexViews views) : ISuggestionSource
{
    /// <summary>Two letters begin thousands of names.</summary>
    private const int Shortest = 3;

    /// <summary>Articles whose authors are read: some for each of the names shown.</summary>
    private const int Read = 48;

    public int Rank => 1;

    public bool Knows(QueryField field) => field == QueryField.Author;

    public async Task<IReadOnlyList<Suggestion>> FindAsync(TypedTerm typed, Visitor visitor, int most, CancellationToken cancellationToken)
    {
        var words = IndexWords.Of(typed.Text);
        if (words.Count == 0 || words[0].Length < Shortest)
            return [];
        var ids = await store.ReadAsync(blocks => AuthorArticles.Find(views.Of(blocks), blocks, words, Read, cancellationToken), cancellationToken);
        if (ids.Count == 0)
            return [];
        var authors = await library.Articles.AsNoTracking().Where(article => ids.Contains(article.Id)).Select(article => article.Contributors).ToListAsync(cancellationToken);
        return
        [
            .. authors.SelectMany(contributors => contributors).Where(person => person.Role == ContributorRole.Author)
                .Select(Name).Where(name => Begins(name, words))
                .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
                .OrderByDescending(name => name.Count()).ThenBy(name => name.Key, StringComparer.OrdinalIgnoreCase).Take(most)
                .Select(name => new Suggestion(SuggestionKind.Author, name.Key, Suggestion.Term(QueryField.Author, name.Key))),
        ];
    }

    // As reference lists write it, so that "Nutt D", "Nutt DJ" and "Nutt David J" are not three people.
    private static string Name(Contributor person)
    {
        if (person.Family is null || string.IsNullOrEmpty(person.Given))
            return person.DisplayName;
        var initials = string.Concat(person.Given.Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries).Select(name => name[0]));
        var isInitials = person.Given.Length <= 3 && person.Given.All(char.IsUpper);
        return $"{(string.IsNullOrEmpty(person.Particle) ? "" : person.Particle + " ")}{person.Family} {(isInitials ? person.Given : initials)}";
    }

    // At the beginning of any word of the name: who looks for Carhart-Harris may type either half.
    private static bool Begins(string name, List<string> typed)
    {
        var words = IndexWords.Of(name);
        for (var start = 0; start + typed.Count <= words.Count; start++)
        {
            var fits = words[start + typed.Count - 1].StartsWith(typed[^1], StringComparison.Ordinal);
            for (var i = 0; fits && i < typed.Count - 1; i++)
                fits = words[start + i] == typed[i];
            if (fits)
                return true;
        }

        return false;
    }
}
