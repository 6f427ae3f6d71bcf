using PsyLit.Web.Hosting.Background;

namespace PsyLit.Web.Pages.Duplicates;

/// <summary>What the pages of duplicates need, and the search that fills their queue.</summary>
public static class DuplicateServices
{
    public static IServiceCollection AddDuplicatePages(this IServiceCollection services)
    {
        services.AddScoped<ComparisonQuery>();
        services.AddHostedService<DuplicateSearching>();
        return services;
    }
}
