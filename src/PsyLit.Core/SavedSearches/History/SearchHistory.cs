using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.SavedSearches.History;

/// <summary>Keeps the last searches of each account under numbers, unless its owner wants none kept.</summary>
public sealed class SearchHistory(LibraryContext library, TimeProvider clock)
{
    /// <summary>Searches kept; the oldest go first.</summary>
    public const int Kept = 200;

    /// <summary>The largest number, one less than a line of a strategy can have: behind it the history begins anew.</summary>
    private const int LastNumber = 998;

    /// <summary>The searches of an account, the last first.</summary>
    public Task<List<HistoryEntry>> OfAsync(long accountId, CancellationToken cancellationToken = default) =>
        library.HistoryEntries.AsNoTracking().Where(entry => entry.AccountId == accountId)
            .OrderByDescending(entry => entry.SearchedAt).ThenByDescending(entry => entry.Number).ToListAsync(cancellationToken);

    /// <summary>True when searches of the account are kept.</summary>
    public Task<bool> IsOnAsync(long accountId, CancellationToken cancellationToken = default) =>
        library.Users.AnyAsync(account => account.Id == accountId && !account.KeepsNoHistory, cancellationToken);

    /// <summary>Switches keeping on or off. What is kept already stays until it is cleared.</summary>
    public Task SwitchAsync(long accountId, bool isOn, CancellationToken cancellationToken = default) =>
        library.Users.Where(account => account.Id == accountId).ExecuteUpdateAsync(set => set.SetProperty(account => account.KeepsNoHistory, !isOn), cancellationToken);

    /// <summary>Forgets all searches of an account; numbers begin at 1 again.</summary>
    public Task ClearAsync(long accountId, CancellationToken cancellationToken = default) =>
        library.HistoryEntries.Where(entry => entry.AccountId == accountId).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Notes a search. The same query again keeps its number, so that the lines of a strategy stay where they were.</summary>
    /// <param name="accountId">Who searched.</param>
    /// <param name="text">As typed; a blank one is not noted.</param>
    /// <param name="records">How many records it found.</param>
    /// <param name="cancellationToken">Ends it with nothing noted.</param>
    public async Task NoteAsync(long accountId, string text, int records, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(text) || !await IsOnAsync(accountId, cancellationToken))
            return;

        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var entries = await library.HistoryEntries.Where(entry => entry.AccountId == accountId)
            .OrderByDescending(entry => entry.SearchedAt).ThenByDescending(entry => entry.Number).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        if (entries.Find(entry => entry.Text == text) is { } again)
        {
            (again.Records, again.SearchedAt) = (records, now);
        }
        else
        {
            var number = entries.Select(entry => entry.Number).DefaultIfEmpty().Max() + 1;
            library.HistoryEntries.RemoveRange(number > LastNumber ? entries : entries.Skip(Kept - 1));
            library.HistoryEntries.Add(new HistoryEntry { AccountId = accountId, Number = number > LastNumber ? 1 : number, Text = text, Records = records, SearchedAt = now });
        }

        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
