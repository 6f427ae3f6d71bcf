using Microsoft.Extensions.DependencyInjection;

namespace PsyLit.Core.Collections;

/// <summary>Puts collections at an application's service.</summary>
public static class CollectionRegistration
{
    public static IServiceCollection AddCollections(this IServiceCollection services)
    {
        services.AddScoped<ReadableCollections>();
        services.AddScoped<CollectionShelf>();
        services.AddScoped<CollectedRecords>();
        services.AddScoped<CollectInto>();
        return services;
    }
}
