using Microsoft.EntityFrameworkCore;
using PsyLit.Core.SavedSearches.History;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Queries;

namespace PsyLit.Core.SavedSearches;

/// <summary>Keeps the searches of accounts. Every method names whose: nobody reaches those of another.</summary>
public sealed class SavedSearchList(LibraryContext library, HistoryLines history, TimeProvider clock)
{
    public const int MaxNameLength = 100;

    /// <summary>The most searches of one account.</summary>
    public const int MostSearches = 200;

    /// <summary>How long a deleted search can be brought back.</summary>
    public static TimeSpan DeletedKeptFor { get; } = TimeSpan.FromDays(30);

    /// <summary>The searches of an account by name.</summary>
    public Task<List<SavedSearch>> OfAsync(long accountId, CancellationToken cancellationToken = default) =>
        Standing(accountId).AsNoTracking().OrderBy(search => search.Name).ThenBy(search => search.Id).ToListAsync(cancellationToken);

    /// <summary>A search of an account; null when it has none of that number.</summary>
    public Task<SavedSearch?> FindAsync(long accountId, long id, CancellationToken cancellationToken = default) =>
        Standing(accountId).AsNoTracking().SingleOrDefaultAsync(search => search.Id == id, cancellationToken);

    /// <summary>Keeps a search as it is now: what is in the library already is not new.</summary>
    /// <returns>The search, or why it is not kept, as a sentence.</returns>
    public async Task<(SavedSearch? Saved, string? Problem)> AddAsync(long accountId, string? name, SearchRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (text, missing) = await history.WithLinesAsync(request.Text, request.Visitor, cancellationToken);
        if ((missing ?? SearchQueryParser.Parse(text).Error) is { } wrong)
            return (null, $"The query cannot be read, so it was not saved. {wrong.Message}");
        var given = NameOf(name) is { Length: > 0 } typed ? typed : NameFrom(request.Text);
        if (Problem(given) is { } problem)
            return (null, problem);
        if (await Standing(accountId).CountAsync(cancellationToken) >= MostSearches)
            return (null, $"You have {MostSearches} saved searches, which is as many as are kept. Delete one first.");

        var now = clock.GetUtcNow().UtcDateTime;
        var saved = new SavedSearch
        {
            AccountId = accountId,
            Name = given,
            Text = text,
            Filters = SearchState.Filters(request),
            Sort = SearchState.Sort(request),
            SeenUpTo = await LastArticleAsync(library, cancellationToken),
            SavedAt = now,
            LookedAt = now,
        };
        library.SavedSearches.Add(saved);
        await library.SaveChangesAsync(cancellationToken);
        return (saved, null);
    }

    /// <summary>Gives a search another name.</summary>
    /// <returns>Why not, as a sentence; null when it is done. <see cref="FindAsync"/> says whether there is such a search.</returns>
    public async Task<string?> RenameAsync(long accountId, long id, string? name, CancellationToken cancellationToken = default)
    {
        var given = NameOf(name);
        if (Problem(given) is { } problem)
            return problem;
        await Standing(accountId).Where(search => search.Id == id).ExecuteUpdateAsync(set => set.SetProperty(search => search.Name, given), cancellationToken);
        return null;
    }

    /// <summary>Deletes a search, to be brought back if wanted; those deleted long ago go for good.</summary>
    /// <returns>False when the account has no such search.</returns>
    public async Task<bool> DeleteAsync(long accountId, long id, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var oldest = now - DeletedKeptFor;
        await library.SavedSearches.Where(search => search.DeletedAt != null && search.DeletedAt < oldest).ExecuteDeleteAsync(cancellationToken);
        return await Standing(accountId).Where(search => search.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(search => search.DeletedAt, now), cancellationToken) > 0;
    }

    /// <summary>Brings a deleted search back.</summary>
    /// <returns>False when it is gone for good.</returns>
    public async Task<bool> RestoreAsync(long accountId, long id, CancellationToken cancellationToken = default) =>
        await library.SavedSearches.Where(search => search.AccountId == accountId && search.Id == id && search.DeletedAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(search => search.DeletedAt, (DateTime?)null), cancellationToken) > 0;

    /// <summary>Notes that its owner looks at all that is there now.</summary>
    public async Task LookAsync(long accountId, long id, CancellationToken cancellationToken = default)
    {
        var (now, last) = (clock.GetUtcNow().UtcDateTime, await LastArticleAsync(library, cancellationToken));
        await Standing(accountId).Where(search => search.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(search => search.LookedAt, now).SetProperty(search => search.SeenUpTo, last), cancellationToken);
    }

    /// <summary>The largest number of an article; 0 in an empty library. Merged ones count: their numbers are taken.</summary>
    internal static async Task<long> LastArticleAsync(LibraryContext library, CancellationToken cancellationToken) =>
        await library.Articles.IgnoreQueryFilters().MaxAsync(article => (long?)article.Id, cancellationToken) ?? 0;

    private IQueryable<SavedSearch> Standing(long accountId) => library.SavedSearches.Where(search => search.AccountId == accountId && search.DeletedAt == null);

    private static string NameOf(string? name) => (name ?? "").ReplaceLineEndings(" ").Trim();

    // The query is the best name a search has by itself.
    private static string NameFrom(string text)
    {
        var line = NameOf(text);
        return line.Length == 0 ? "All records" : line.Length <= MaxNameLength ? line : line[..(MaxNameLength - 1)].TrimEnd() + "…";
    }

    private static string? Problem(string name) => name.Length is > 0 and <= MaxNameLength ? null : $"Give the search a name of at most {MaxNameLength} characters.";
}
