using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core.Moderation.Decisions;
using PsyLit.Core.Moderation.Posts;
using PsyLit.Core.Moderation.Suspensions;

namespace PsyLit.Core.Moderation;

/// <summary>Puts moderation at an application's service.</summary>
public static class ModerationRegistration
{
    public static IServiceCollection AddModeration(this IServiceCollection services)
    {
        services.AddSingleton<SuspendedAccounts>();
        services.AddScoped<Suspending>();
        services.AddScoped<ModeratedPosts>();
        services.AddScoped<PostVisibility>();
        services.AddScoped<Flagging>();
        services.AddScoped<WaitingCases>();
        services.AddScoped<Deciding>();
        services.AddScoped<Appealing>();
        services.AddScoped<HidingForMe>();
        services.AddSingleton<ISaveChangesInterceptor, FirstPostHold>();
        return services;
    }
}
