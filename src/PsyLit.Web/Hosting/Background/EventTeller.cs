using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Notifications.Telling;

namespace PsyLit.Web.Hosting.Background;

/// <summary>Turns what happened into notifications, shortly after it did, so that nobody's posting waits for it.</summary>
/// <remarks>Looking costs one look into an index of what waits. What a command brings into the same library is told here too.</remarks>
internal sealed class EventTeller(IServiceScopeFactory scopes, ILogger<EventTeller> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<EventTelling>().CatchUpAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is DbException or DbUpdateException or TimeoutException)
            {
                // The next round begins with the event that was not told.
                logger.LogWarning(exception, "Telling what happened was interrupted");
            }
        }
    }
}
