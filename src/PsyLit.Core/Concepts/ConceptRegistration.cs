using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PsyLit.Core.Concepts.Portraits;
using PsyLit.Core.Concepts.Previews;
using PsyLit.Core.Concepts.Publishing;
using PsyLit.Core.Concepts.Versions;
using PsyLit.Core.Concepts.WrongMentions;

namespace PsyLit.Core.Concepts;

/// <summary>Puts concepts at an application's service.</summary>
public static class ConceptRegistration
{
    /// <summary>
    /// Registers what all providers share. An application that knows concepts registers its <see cref="CurrentMatcher"/>; without one, there
    /// are none.
    /// </summary>
    public static IServiceCollection AddConcepts(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => new CurrentMatcher(() => new ConceptMatcher(new Vocabulary([]))));
        // For one request: what it began with, it goes on with.
        services.AddScoped(provider => provider.GetRequiredService<CurrentMatcher>().Matcher);
        services.AddScoped<VocabularyInForce>();
        services.AddScoped<ConceptPortraits>();
        services.AddScoped<MentionReview>();
        services.AddScoped<VocabularyDrafts>();
        services.AddScoped<ReleaseOffer>();
        services.AddScoped<RetagScope>();
        services.AddScoped<VocabularyPublication>();
        services.AddScoped<Retagging>();
        services.AddSingleton<RetagBell>();
        services.AddScoped<VocabularyPreview>();
        services.AddSingleton<PreviewDesk>();
        return services;
    }
}
