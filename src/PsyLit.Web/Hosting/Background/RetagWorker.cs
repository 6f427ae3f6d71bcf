using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Concepts.Publishing;
using PsyLit.Core.Concepts.Versions;

namespace PsyLit.Web.Hosting.Background;

/// <summary>Looks records through after many were tagged, or after a vocabulary was published, here or by a command on the same library, which it takes over too.</summary>
internal sealed class RetagWorker(IServiceScopeFactory scopes, RetagBell bell, ILogger<RetagWorker> logger) : BackgroundService
{
    // Two looks at keys a second; who publishes here rings.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await NextAsync(stoppingToken))
                {
                }

                await bell.WaitAsync(LookAgain, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is DbException or DbUpdateException or TimeoutException or InvalidDataException)
            {
                // The next round goes on where this one stopped.
                logger.LogWarning(failure, "Looking records through again was interrupted");
                await Task.Delay(LookAgain, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<bool> NextAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<VocabularyInForce>().FollowAsync(stoppingToken);
        return await scope.ServiceProvider.GetRequiredService<Retagging>().NextAsync(stoppingToken);
    }
}
