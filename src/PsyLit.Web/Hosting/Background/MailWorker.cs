using PsyLit.Core.Notifications.Mail;

namespace PsyLit.Web.Hosting.Background;

/// <summary>Sends e-mails that are due; does nothing where no mail server is set up.</summary>
internal sealed class MailWorker(IServiceScopeFactory scopes, Postman postman, ILogger<MailWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (!postman.IsConfigured)
                    continue;
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<MailRound>().RunAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // Settings that cannot be read and messages that cannot be written are no reason to stop the site.
                logger.LogWarning(exception, "Sending e-mails was interrupted");
            }
        }
    }
}
