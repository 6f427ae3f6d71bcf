using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.PubMed;
using PsyLit.Core.PubMed.Saved;

namespace PsyLit.Web.Pages.PubMed.Work;

/// <summary>Does what was asked for, and runs saved queries when they are due; one at a time, so that NLM's limits and the library get their rest.</summary>
public sealed class PubMedWorker(PubMedWork work, IServiceScopeFactory scopes, TimeProvider clock, ILogger<PubMedWorker> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            while (work.TryTake(out var job))
                await RunAsync(job!, stoppingToken);

            if (!await RunDueAsync(stoppingToken))
                await work.WaitAsync(BetweenLooks, clock, stoppingToken);
        }
    }

    /// <summary>Runs the saved query that is due longest.</summary>
    /// <returns>False when none is due, or the library cannot tell at the moment.</returns>
    private async Task<bool> RunDueAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await NextDueAsync(stoppingToken) is not var (id, name))
                return false;

            var job = RunOf(id, name);
            await RunAsync(job, stoppingToken);
            // What a fault kept from being written down would be due again at once, and for ever.
            if (job.Outcome is { IsDone: false } failed && await NextDueAsync(stoppingToken) is var (again, _) && again == id)
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<SavedQueryRun>().PutOffAsync(id, failed.Message);
            }

            return true;
        }
        catch (DbException failure)
        {
            logger.LogError(failure, "Saved queries could not be looked up");
            return false;
        }
    }

    /// <summary>The job that runs a saved query now, in the name of whose it is.</summary>
    internal static PubMedJob RunOf(long id, string name) => new($"Run “{name}”", async (services, progress, cancellationToken) =>
    {
        var query = services.GetRequiredService<SavedQueryRun>();
        var accountId = await services.GetRequiredService<LibraryContext>().SavedQueries
            .Where(saved => saved.Id == id).Select(saved => saved.AccountId).SingleOrDefaultAsync(cancellationToken);
        if (accountId is not null && await services.GetRequiredService<PubMedCallers>().FindAsync(accountId, cancellationToken) is { } caller)
            return await query.RunAsync(id, caller, progress, cancellationToken);

        var why = accountId is null ? "The account it ran for is gone. Save the query again." : PubMedSentences.NoEmail;
        await query.PutOffAsync(id, why);
        return new(why, null, false);
    });

    private async Task<(long Id, string Name)?> NextDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var scope = scopes.CreateAsyncScope();
        var due = await scope.ServiceProvider.GetRequiredService<LibraryContext>().SavedQueries.AsNoTracking()
            .Where(query => query.NextRunAt != null && query.NextRunAt <= now)
            .OrderBy(query => query.NextRunAt).FirstOrDefaultAsync(cancellationToken);
        return due is null ? null : (due.Id, due.Name);
    }

    private async Task RunAsync(PubMedJob job, CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await job.RunAsync(scope.ServiceProvider, stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            // A mistake in one job must not end the others.
            logger.LogError(failure, "{Job} failed", job.Title);
            job.Fail("It could not be done because of a fault in PsyLit; the log says more. What is in the library stays in.");
        }
    }
}
