using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Imports.Desk;
using PsyLit.Core.PubMed.Fetching;

namespace PsyLit.Core.PubMed.Saved;

/// <summary>Runs a saved query: fetches what PubMed has taken up since the last run and hands it to the import desk, which imports it without a dry run.</summary>
public sealed class SavedQueryRun(LibraryContext library, PubMedFetch fetch, ImportDesk desk, TimeProvider clock)
{
    // PubMed's day ends hours after ours begins, and records are indexed a little after they are created.
    private const int DaysOver = 1;

    private const string Came = "The records have come and are being imported.";

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
        var order = new ImportFetch
        {
            Query = query.Text,
            Since = query.LastRunAt is { } last ? DateOnly.FromDateTime(last).AddDays(-DaysOver) : null,
        };
        await using var file = await fetch.RunAsync(order, caller, progress, cancellationToken);
        if (file is null)
        {
            var nothing = NothingCame(order);
            await WriteDownAsync(id, began, nothing, nothing.IsDone);
            return nothing;
        }

        // Written before the desk has them: when they are imported it writes down the day, and that must be the last word.
        await WriteDownAsync(id, began, new PubMedOutcome(Came, null, true), isOver: false);
        var request = new StagingRequest(
            $"PubMed: {query.Name}", query.AccountId, FetchedFile.FormatName, WithoutTrial: true, SavedQueryId: id, Fetch: order);
        var staging = await desk.ReceiveAsync(file, request, cancellationToken);
        var outcome = new PubMedOutcome(staging.Problem ?? Came, staging.ImportId, staging.Problem is null);
        if (!outcome.IsDone)
        {
            await WriteDownAsync(id, began, outcome, isOver: false);
        }

        return outcome;
    }

    /// <summary>Writes down that a query could not run.</summary>
    public Task PutOffAsync(long id, string why) => WriteDownAsync(id, clock.GetUtcNow().UtcDateTime, new PubMedOutcome(why, null, false), isOver: false);

    private static PubMedOutcome NothingCame(ImportFetch order) => order switch
    {
        { Failure: { } failure } => new(failure, null, false),
        { Since: { } day } => new(string.Create(CultureInfo.InvariantCulture, $"Nothing new since {day:d MMMM yyyy}."), null, true),
        _ => new("PubMed found no record.", null, true),
    };

    private async Task WriteDownAsync(long id, DateTime began, PubMedOutcome outcome, bool isOver)
    {
        if (await library.SavedQueries.SingleOrDefaultAsync(saved => saved.Id == id) is not { } query)
        {
            return;
        }

        query.LastMessage = outcome.Message;
        query.LastRunAt = isOver ? began : query.LastRunAt;
        if (query is { EveryHours: > 0, NextRunAt: not null })
        {
            var every = TimeSpan.FromHours(query.EveryHours);
            query.NextRunAt = began + (outcome.IsDone || every < SavedQueryEnding.RetryAfter ? every : SavedQueryEnding.RetryAfter);
        }

        await library.SaveChangesAsync();
    }
}
