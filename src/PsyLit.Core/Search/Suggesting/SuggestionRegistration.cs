using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core.Tags;

namespace PsyLit.Core.Search.Suggesting;

/// <summary>Puts the suggestions of the search box at an application's service.</summary>
public static class SuggestionRegistration
{
    public static IServiceCollection AddSearchSuggestions(this IServiceCollection services)
    {
        services.AddScoped<RecordCounts>();
        services.AddScoped<KnownTags>();
        services.AddScoped<ISuggestionSource, ConceptNames>();
        services.AddScoped<ISuggestionSource, AuthorNames>();
        services.AddScoped<ISuggestionSource, JournalNames>();
        services.AddScoped<ISuggestionSource, TagNames>();
        services.AddScoped<ISuggestionSource, CollectionNames>();
        services.AddScoped<SearchSuggestions>();
        return services;
    }
}
