using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Imports;

namespace PsyLit.Core.PubMed.Saved;

/// <summary>Writes down how a run of a saved query went, once its records are imported.</summary>
internal static class SavedQueryEnding
{
    /// <summary>The pause after a run that failed, unless the query runs more often anyway.</summary>
    public static TimeSpan RetryAfter { get; } = TimeSpan.FromHours(1);

    /// <summary>Writes it down; nothing for an import that is no such run, or whose query is gone.</summary>
    /// <param name="library">Where the query is.</param>
    /// <param name="import">The import that ended.</param>
    /// <param name="now">When it ended, in UTC.</param>
    public static async Task WriteDownAsync(LibraryContext library, Import import, DateTime now)
    {
        library.ChangeTracker.Clear();
        if (import.SavedQueryId is not { } id || await library.SavedQueries.SingleOrDefaultAsync(saved => saved.Id == id) is not { } query)
        {
            return;
        }

        var fetch = await library.ImportFetches.AsNoTracking().SingleOrDefaultAsync(row => row.ImportId == import.Id);
        var failure = fetch?.Failure ?? (import.State == ImportState.Finished ? null : import.Remark ?? "The import did not come to its end.");
        query.LastMessage = string.Join(' ', new[] { failure, Counts(import) }.Concat(fetch?.Gaps ?? []).OfType<string>());
        if (failure is null)
        {
            query.LastRunAt = import.StartedAt;
        }
        else if (query is { EveryHours: > 0, NextRunAt: { } next } && import.State != ImportState.Cancelled && next > now + RetryAfter)
        {
            // What failed half-way asks for the same days again: records that came already are recognised.
            query.NextRunAt = now + RetryAfter;
        }

        await library.SaveChangesAsync();
        library.ChangeTracker.Clear();
    }

    private static string Counts(Import import) => string.Create(
        CultureInfo.InvariantCulture,
        $"{import.Added:N0} added, {import.Updated:N0} updated, {import.Unchanged:N0} unchanged, {import.Rejected:N0} rejected.");
}
