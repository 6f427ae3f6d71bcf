using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core.Notifications.Mail;
using PsyLit.Core.Notifications.Matching;
using PsyLit.Core.Notifications.Reading;
using PsyLit.Core.Notifications.Telling;
using PsyLit.Core.Notifications.Watching;

namespace PsyLit.Core.Notifications;

/// <summary>Puts notifications at an application's service.</summary>
public static class NotificationRegistration
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddScoped<MatchTopics>();
        services.AddScoped<NewMatches>();
        services.AddScoped<RecordTelling>();
        services.AddScoped<NewRecordTelling>();
        services.AddScoped<MatchTelling>();
        services.AddScoped<EventTelling>();
        services.AddScoped<NotificationList>();
        services.AddScoped<WatchList>();
        services.AddScoped<MailWishes>();
        services.AddScoped<MailRound>();
        services.AddSingleton<Postman>();
        services.AddSingleton<MailTokens>();
        services.AddSingleton<MailLetters>();
        return services;
    }
}
