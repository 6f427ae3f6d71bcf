using Microsoft.EntityFrameworkCore;
using PsyLit.Core.PubMed.Fetching;

namespace PsyLit.Core.PubMed.Saved;

/// <summary>Runs a saved query: brings what PubMed has taken up since the last run, and writes down how it went.</summary>
public sealed class SavedQueryRun(LibraryContext library, PubMedImport import, TimeProvider clock)
{
    // PubMed's day ends hours after ours begins, and records are indexed a little after they are created.
    private const int DaysOver = 1;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromHours(1);

    /// <summary>Runs it; a query that is gone is nothing to do.</summary>
    /// <param name="id">The saved query.</param>
    /// <param name="caller">In whose name PubMed is asked.</param>
    /// <param name="progress">Told after each batch fetched.</param>
    /// <param name="cancellationToken">Stops; the next run asks for the same again.</param>
    public async Task<PubMedOutcome?> RunAsync(long id, PubMedCaller caller, IProgress<PubMedProgress>? progress, CancellationToken cancellationToken)
    {
        if (await library.SavedQueries.AsNoTracking().SingleOrDefaultAsync(saved => saved.Id == id, cancellationToken) is not { } query)
        {
            return null;
        }

        var began = clock.GetUtcNow().UtcDateTime;
        var since = query.LastRunAt is { } last ? DateOnly.FromDateTime(last).AddDays(-DaysOver) : (DateOnly?)null;
        var outcome = await import.RunAsync(
            new PubMedQuery(query.Text, since), $"PubMed: {query.Name}", caller, query.AccountId, progress, cancellationToken);
        await WriteDownAsync(id, began, outcome);
        return outcome;
    }

    /// <summary>Writes down that a query could not run.</summary>
    public Task PutOffAsync(long id, string why) => WriteDownAsync(id, clock.GetUtcNow().UtcDateTime, new PubMedOutcome(why, null, false));

    // A run that failed half-way asks for the same days again: records that came already are recognised.
    private async Task WriteDownAsync(long id, DateTime began, PubMedOutcome outcome)
    {
        if (await library.SavedQueries.SingleOrDefaultAsync(saved => saved.Id == id) is not { } query)
        {
            return;
        }

        query.LastMessage = outcome.Message;
        query.LastRunAt = outcome.IsDone ? began : query.LastRunAt;
        if (query is { EveryHours: > 0, NextRunAt: not null })
        {
            var every = TimeSpan.FromHours(query.EveryHours);
            query.NextRunAt = began + (outcome.IsDone || every < RetryAfter ? every : RetryAfter);
        }

        if (outcome.ImportId is { } importId && await library.Imports.SingleOrDefaultAsync(run => run.Id == importId) is { } import)
        {
            import.SavedQueryId = id;
        }

        await library.SaveChangesAsync();
    }
}
