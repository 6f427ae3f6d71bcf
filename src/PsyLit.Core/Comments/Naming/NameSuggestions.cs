using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Markdown;
using PsyLit.Core.Search.Queries.Fields;
using PsyLit.Core.Search.Suggesting;

namespace PsyLit.Core.Comments.Naming;

/// <summary>Completes <c>@person</c> and <c>#concept</c> while a comment is typed.</summary>
public sealed class NameSuggestions(LibraryContext library, IEnumerable<ISuggestionSource> sources)
{
    public const int Most = 8;

    /// <summary>The longest beginning of a name that is looked for.</summary>
    public const int LongestText = AccountRules.MaxNameLength;

    /// <summary>People whose name, or a word of it, begins so: those first who wrote on the record already.</summary>
    /// <param name="beginning">What stands behind the sign; empty for those who wrote on the record.</param>
    /// <param name="articleId">The record; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public async Task<IReadOnlyList<NameSuggestion>> PeopleAsync(string beginning, long? articleId, CancellationToken cancellationToken)
    {
        var key = KnownNames.Key(beginning);
        var inner = " " + key;
        var found = await library.Users.AsNoTracking()
            .Where(account => account.NormalizedUserName!.StartsWith(key) || account.NormalizedUserName.Contains(inner))
            .Select(account => new { account.UserName, IsHere = library.Comments.Any(comment => comment.ArticleId == articleId && comment.AccountId == account.Id && comment.DeletedAt == null) })
            .Where(account => account.IsHere || key != "")
            .OrderByDescending(account => account.IsHere).ThenBy(account => account.UserName)
            .Take(Most).ToListAsync(cancellationToken);
        return found.ConvertAll(account => new NameSuggestion(account.UserName!, "@" + account.UserName, account.IsHere ? "commented here" : "reader", null));
    }

    /// <summary>Concepts that have a name beginning so, with the name that a comment is to have.</summary>
    public async Task<IReadOnlyList<NameSuggestion>> ConceptsAsync(string beginning, Visitor visitor, CancellationToken cancellationToken)
    {
        var typed = new TypedTerm(0, beginning.Length, beginning, QueryField.Concept);
        var names = new List<NameSuggestion>();
        foreach (var source in sources.Where(source => source.Knows(QueryField.Concept)))
            names.AddRange((await source.FindAsync(typed, visitor, Most, cancellationToken)).Where(found => found.Kind == SuggestionKind.Concept).Select(NameOf));
        return [.. names.Take(Most)];
    }

    // The term of a search has the name, or the id where the name is another concept's too; what reads #names knows both.
    private static NameSuggestion NameOf(Suggestion found) =>
        new(found.Label, "#" + found.Query[(found.Query.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim('"'), found.FoundBy, found.ConceptKind);
}
