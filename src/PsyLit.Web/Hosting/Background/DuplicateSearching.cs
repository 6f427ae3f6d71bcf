using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Duplicates.Finding;

namespace PsyLit.Web.Hosting.Background;

/// <summary>Looks for duplicates after imports, whoever ran them: the site, or a command on the same library.</summary>
/// <remarks>Looks every few seconds whether something came, which costs one look at an index; what a running import brings waits for its end.</remarks>
internal sealed class DuplicateSearching(IServiceScopeFactory scopes, ILogger<DuplicateSearching> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A pause between two looks, not a time of the calendar: it passes as the machine's time does, whatever the clock is set to.
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SearchAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is DbException or DbUpdateException or TimeoutException)
            {
                // The next round goes on where this one stopped.
                logger.LogWarning(exception, "Looking for duplicates was interrupted");
            }
        }
    }

    private async Task SearchAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<DuplicateSearch>().CatchUpAsync(stoppingToken);
        if (found > 0)
            logger.LogInformation("{Pairs} pairs of records may be one work each", found);
    }
}
