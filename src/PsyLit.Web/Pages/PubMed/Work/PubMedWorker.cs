using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Imports;
using PsyLit.Core.PubMed;
using PsyLit.Core.PubMed.Fetching;
using PsyLit.Core.PubMed.Saved;

namespace PsyLit.Web.Pages.PubMed.Work;

/// <summary>Does what was asked for, fetches orders, and runs saved queries when they are due; one at a time, so that NLM's limits and the library get their rest.</summary>
public sealed class PubMedWorker(PubMedWork work, IServiceScopeFactory scopes, TimeProvider clock, ILogger<PubMedWorker> logger) : BackgroundService
{
    private const string Fault = "It could not be done because of a fault in PsyLit; the log says more. What is in the library stays in.";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            while (work.TryTake(out var job))
            {
                if (job is not null)
                    await RunAsync(job, stoppingToken);
            }

            if (!await FetchNextAsync(stoppingToken) && !await RunDueAsync(stoppingToken))
                await work.WaitAsync(BetweenLooks, clock, stoppingToken);
        }
    }

    /// <summary>Fetches the order that has waited longest, in the name of who gave it.</summary>
    /// <returns>False when none waits, or the library cannot tell at the moment.</returns>
    private async Task<bool> FetchNextAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var next = await scope.ServiceProvider.GetRequiredService<LibraryContext>().Imports.AsNoTracking()
                .Where(import => import.State == ImportState.Fetching).OrderBy(import => import.Id).FirstOrDefaultAsync(stoppingToken);
            if (next is null)
                return false;

            await FetchAsync(scope.ServiceProvider, next, stoppingToken);
            return true;
        }
        catch (DbException failure)
        {
            logger.LogError(failure, "Orders at PubMed could not be looked up");
            return false;
        }
    }

    private async Task FetchAsync(IServiceProvider services, Import order, CancellationToken stoppingToken)
    {
        var desk = services.GetRequiredService<PubMedDesk>();
        try
        {
            var caller = await services.GetRequiredService<PubMedCallers>().FindAsync(order.AccountId, stoppingToken);
            await desk.RunAsync(order.Id, caller, stoppingToken);
        }
        catch (Exception failure) when (failure is not (DbException or OperationCanceledException) || (failure is OperationCanceledException && !stoppingToken.IsCancellationRequested))
        {
            logger.LogError(failure, "Import {Id} could not be fetched", order.Id);
            await desk.FailAsync(order.Id, Fault);
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
            job.Fail(Fault);
        }
    }
}
