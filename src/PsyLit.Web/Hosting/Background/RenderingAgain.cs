using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Comments.Rendering;

namespace PsyLit.Web.Hosting.Background;

/// <summary>After a start with a newer renderer, renders what was stored before; pages show it in the earlier form until then.</summary>
internal sealed class RenderingAgain(IServiceScopeFactory scopes, ILogger<RenderingAgain> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await NextAsync(stoppingToken))
            {
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
        catch (Exception failure) when (failure is DbException or DbUpdateException or TimeoutException)
        {
            // What is left keeps its earlier form, which is as safe; the next start goes on.
            logger.LogWarning(failure, "Rendering comments again was interrupted");
        }
    }

    private async Task<bool> NextAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<StaleRendering>().NextAsync(stoppingToken);
    }
}
