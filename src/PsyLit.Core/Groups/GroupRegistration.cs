using Microsoft.Extensions.DependencyInjection;

namespace PsyLit.Core.Groups;

/// <summary>Puts groups at an application's service.</summary>
public static class GroupRegistration
{
    public static IServiceCollection AddGroups(this IServiceCollection services)
    {
        services.AddScoped<KnownGroups>();
        services.AddScoped<GroupRegister>();
        services.AddScoped<GroupInvitations>();
        return services;
    }
}
