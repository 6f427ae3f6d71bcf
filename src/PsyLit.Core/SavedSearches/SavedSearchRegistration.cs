using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core.SavedSearches.History;
using PsyLit.Core.Search.Suggesting;
using PsyLit.Core.SearchRecords;

namespace PsyLit.Core.SavedSearches;

/// <summary>Puts what is kept of searches at an application's service: saved searches, histories, searches of record.</summary>
public static class SavedSearchRegistration
{
    public static IServiceCollection AddSavedSearches(this IServiceCollection services)
    {
        services.AddScoped<SavedSearchList>();
        services.AddScoped<NewRecords>();
        services.AddScoped<ISuggestionSource, SavedSearchNames>();
        services.AddScoped<SearchHistory>();
        services.AddScoped<RecordSearch>();
        services.AddScoped<RunAgain>();
        services.AddScoped<Withdrawing>();
        return services;
    }
}
