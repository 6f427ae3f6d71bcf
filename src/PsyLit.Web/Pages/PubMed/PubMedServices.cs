using PsyLit.Core.PubMed.Saved;
using PsyLit.Web.Pages.PubMed.Work;

namespace PsyLit.Web.Pages.PubMed;

/// <summary>What the pages about PubMed need, and what works for them in the background.</summary>
public static class PubMedServices
{
    public static IServiceCollection AddPubMedPages(this IServiceCollection services)
    {
        services.AddScoped<SavedQueryRun>();
        services.AddScoped<PubMedCallers>();
        services.AddScoped<SavedQueries>();
        services.AddScoped<PubMedOrders>();
        services.AddSingleton<DeletedQueries>();
        services.AddSingleton<PubMedWork>();
        services.AddHostedService<PubMedWorker>();
        return services;
    }
}
