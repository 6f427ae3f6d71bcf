using PsyLit.Core.Groups;

namespace PsyLit.Web.Pages.Groups;

/// <summary>What the pages of groups need.</summary>
public static class GroupServices
{
    public static IServiceCollection AddGroupPages(this IServiceCollection services)
    {
        services.AddGroups();
        services.AddScoped<GroupActivity>();
        return services;
    }
}
