using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PsyLit.Core.Comments.Searching;
using PsyLit.Core.Concepts;
using PsyLit.Core.SavedSearches.History;
using PsyLit.Core.Search.Evaluating;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Merging;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Search.Reading.Story;
using PsyLit.Core.Search.Results;
using PsyLit.Core.Search.Results.Finding;
using PsyLit.Core.Search.Results.Ordering;
using PsyLit.Core.Search.Similar;
using PsyLit.Core.Search.Suggesting;
using PsyLit.Core.Search.Verifying;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search;

/// <summary>Puts the search at an application's service. A database provider adds <see cref="IIndexStore"/> and <see cref="IManyRows"/>.</summary>
public static class SearchRegistration
{
    /// <summary>
    /// Registers what all providers share. An application that knows concepts registers its <see cref="CurrentMatcher"/>; without one, words
    /// are searched and nothing more.
    /// </summary>
    public static IServiceCollection AddArticleSearch(this IServiceCollection services)
    {
        services.AddConcepts();
        services.AddSingleton<DocumentMaker>();
        services.AddSingleton<IndexViews>();
        services.AddSingleton<SegmentMerging>();
        services.AddScoped<ArticleIndex>();
        services.AddScoped<IndexFollowing>();
        services.TryAddSingleton(new SharedMatching());
        services.AddScoped<ArticleMatcher>();
        services.AddScoped<SimilarWords>();
        services.AddScoped(provider => ConceptForms.Of(provider.GetRequiredService<ConceptMatcher>()));
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<QueryReader>();
        services.AddScoped<Spellings>();
        services.AddScoped<ReadingStory>();
        services.AddSingleton<JournalDirectory>();
        services.AddSingleton<FoundCache>();
        services.AddSingleton<HitRows>();
        services.AddScoped<HistoryLines>();
        services.AddScoped<ArticleSearch>();
        services.AddScoped<ConceptCounts>();
        services.AddScoped<SimilarArticles>();
        services.AddSingleton<CommentIndex>();
        services.AddScoped<CommentSearch>();
        services.AddScoped<IndexVerification>();
        services.AddScoped<RankingEvaluation>();
        services.AddSearchSuggestions();
        return services;
    }
}
