using PsyLit.Web.Hosting.Background;
using PsyLit.Web.Pages.Concepts.Mentions;
using PsyLit.Web.Pages.Concepts.Versions;

namespace PsyLit.Web.Pages.Concepts;

/// <summary>What the pages of concepts and of the vocabulary need, and the worker that follows its versions.</summary>
public static class ConceptServices
{
    public static IServiceCollection AddConceptPages(this IServiceCollection services)
    {
        services.AddScoped<MentionRows>();
        services.AddScoped<VersionRows>();
        services.AddHostedService<RetagWorker>();
        return services;
    }
}
