using PsyLit.Core.Notifications;
using PsyLit.Core.Notifications.Mail;
using PsyLit.Web.Hosting.Background;
using PsyLit.Web.Pages.Notifications.Mail;

namespace PsyLit.Web.Pages.Notifications;

/// <summary>What the pages of notifications need, and what tells and sends in the background.</summary>
public static class NotificationServices
{
    public static IServiceCollection AddNotificationPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<MailOptions>(configuration.GetSection("Mail"));
        services.AddNotifications();
        services.AddScoped<NotificationFeed>();
        services.AddScoped<ConfirmAddress>();
        services.AddHostedService<EventTeller>();
        services.AddHostedService<MailWorker>();
        return services;
    }
}
