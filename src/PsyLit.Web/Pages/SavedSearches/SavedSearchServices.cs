namespace PsyLit.Web.Pages.SavedSearches;

/// <summary>What the pages about kept searches need.</summary>
public static class SavedSearchServices
{
    public static IServiceCollection AddSavedSearchPages(this IServiceCollection services)
    {
        services.AddScoped<SavedSearchRows>();
        return services;
    }
}
