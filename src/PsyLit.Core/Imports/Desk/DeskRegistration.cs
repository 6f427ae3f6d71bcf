using Microsoft.Extensions.DependencyInjection;

namespace PsyLit.Core.Imports.Desk;

/// <summary>Puts the import desk at an application's service. Whoever wants work done in the background runs a <see cref="DeskWorker"/>.</summary>
public static class DeskRegistration
{
    /// <param name="services">The application's services.</param>
    /// <param name="dataFolder">The library's folder.</param>
    public static IServiceCollection AddImportDesk(this IServiceCollection services, string dataFolder)
    {
        services.AddSingleton(new IncomingFolder(dataFolder));
        services.AddSingleton<DeskWork>();
        services.AddSingleton<DeskWorker>();
        services.AddScoped<ImportDesk>();
        services.AddScoped<TrialChoices>();
        services.AddScoped<DeskUpkeep>();
        return services;
    }
}
