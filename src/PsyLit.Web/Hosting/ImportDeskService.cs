using System.Data.Common;
using PsyLit.Core.Imports.Desk;

namespace PsyLit.Web.Hosting;

/// <summary>Keeps the import desk's work going while the site runs: one file is looked through and one imported at a time.</summary>
internal sealed class ImportDeskService(
    DeskWorker worker, DeskWork work, IServiceScopeFactory scopes, ILogger<ImportDeskService> logger) : BackgroundService
{
    // Files are also handed in by other processes, whose bell is not heard here.
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan UpkeepEvery = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        WorkAsync(worker.CheckNextAsync, stoppingToken),
        WorkAsync(worker.ImportNextAsync, stoppingToken),
        UpkeepAsync(stoppingToken));

    private async Task WorkAsync(Func<CancellationToken, Task<bool>> next, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var change = work.NextChange;
            try
            {
                if (await next(stopping))
                {
                    continue;
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (DbException failure)
            {
                logger.LogError(failure, "The import desk could not read the library; it tries again");
            }

            await Task.WhenAny(change, Task.Delay(LookAgain, stopping));
        }
    }

    private async Task UpkeepAsync(CancellationToken stopping)
    {
        // Pauses pass as the machine's time does, whatever the clock is set to; what is too old is decided by the clock.
        using var timer = new PeriodicTimer(UpkeepEvery);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<DeskUpkeep>().RunAsync(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is DbException or IOException)
            {
                logger.LogError(failure, "The import desk could not be tidied up; it is tried again in an hour");
            }
        }
        while (await NextTickAsync(timer, stopping));
    }

    private static async Task<bool> NextTickAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
