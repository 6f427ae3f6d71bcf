using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Imports;
using PsyLit.Core.PubMed;
using PsyLit.Web.Pages.PubMed.Work;

namespace PsyLit.Web.Pages.PubMed;

/// <summary>Keeps, pauses and deletes saved queries.</summary>
public sealed class SavedQueries(LibraryContext library, DeletedQueries deleted, PubMedWork work, TimeProvider clock)
{
    public const int MaxNameLength = 100;

    /// <summary>What can be chosen: hours between two runs, 0 for only when asked.</summary>
    public static IReadOnlyList<(int Hours, string Words)> Rhythms { get; } =
        [(24, "every day"), (6, "every 6 hours"), (168, "every week"), (0, "only when asked")];

    /// <summary>Keeps a query; one with a rhythm runs at once for the first time.</summary>
    /// <returns>Why not, as a sentence; null when it is kept.</returns>
    public async Task<string?> AddAsync(string? name, string? text, int everyHours, long accountId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > MaxNameLength)
            return $"Give the query a name of at most {MaxNameLength} characters.";
        if (string.IsNullOrWhiteSpace(text) || text.Length > PubMedQuery.MaxLength)
            return "Write a query.";
        if (!Rhythms.Any(rhythm => rhythm.Hours == everyHours))
            return "Choose how often it is to run.";

        var now = clock.GetUtcNow().UtcDateTime;
        library.SavedQueries.Add(new SavedQuery
        {
            Name = name.Trim(),
            Text = text.Trim(),
            EveryHours = everyHours,
            NextRunAt = everyHours > 0 ? now : null,
            AccountId = accountId,
            CreatedAt = now,
        });
        await library.SaveChangesAsync(cancellationToken);
        work.Wake();
        return null;
    }

    /// <summary>Stops a query with a rhythm from running by itself, or lets it go on.</summary>
    /// <returns>False when there is no such query with a rhythm.</returns>
    public async Task<bool> PauseAsync(long id, bool isPaused, CancellationToken cancellationToken)
    {
        if (await library.SavedQueries.SingleOrDefaultAsync(query => query.Id == id && query.EveryHours > 0, cancellationToken) is not { } query)
            return false;

        query.NextRunAt = isPaused ? null : clock.GetUtcNow().UtcDateTime;
        await library.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>True while records of a query are on their way into the library, and write down under whose number they came.</summary>
    public Task<bool> IsImportingAsync(long id, CancellationToken cancellationToken) =>
        library.Imports.AnyAsync(import => import.SavedQueryId == id && (import.State == ImportState.Waiting || import.State == ImportState.Running), cancellationToken);

    /// <summary>Deletes a query; its imports stay.</summary>
    /// <returns>Its name; null when there is no such query.</returns>
    public async Task<string?> DeleteAsync(long id, CancellationToken cancellationToken)
    {
        if (await library.SavedQueries.SingleOrDefaultAsync(query => query.Id == id, cancellationToken) is not { } query)
            return null;

        deleted.Keep(query, await library.Imports.Where(import => import.SavedQueryId == id).Select(import => import.Id).ToListAsync(cancellationToken));
        library.SavedQueries.Remove(query);
        await library.SaveChangesAsync(cancellationToken);
        return query.Name;
    }

    /// <summary>Brings a deleted query back with its imports.</summary>
    /// <returns>Its name; null when it was not deleted since the program started.</returns>
    public async Task<string?> RestoreAsync(long id, CancellationToken cancellationToken)
    {
        if (deleted.Take(id) is not var (query, importIds) || await library.SavedQueries.AnyAsync(known => known.Id == id, cancellationToken))
            return null;

        library.SavedQueries.Add(query);
        await foreach (var import in library.Imports.Where(import => importIds.Contains(import.Id)).AsAsyncEnumerable().WithCancellation(cancellationToken))
            import.SavedQueryId = id;
        await library.SaveChangesAsync(cancellationToken);
        return query.Name;
    }
}
