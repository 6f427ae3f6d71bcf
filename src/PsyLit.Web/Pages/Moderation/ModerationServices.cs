using Microsoft.AspNetCore.Authentication;
using PsyLit.Core.Moderation;
using PsyLit.Web.Pages.Moderation.Queue;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Moderation;

/// <summary>What the pages of moderation need, and what suspends.</summary>
public static class ModerationServices
{
    public static IServiceCollection AddModerationPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<ModerationOptions>(configuration.GetSection("Moderation"));
        services.AddModeration();
        services.AddSingleton<IClaimsTransformation, SuspendedVisitors>();
        services.AddScoped<CaseReading>();
        services.AddScoped<OwnCases>();
        return services;
    }
}
