using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core.Duplicates.Deciding;
using PsyLit.Core.Duplicates.Finding;
using PsyLit.Core.Duplicates.Merging;
using PsyLit.Core.Relations;

namespace PsyLit.Core.Duplicates;

/// <summary>Puts what finds, merges and relates articles at an application's service.</summary>
public static class DuplicateRegistration
{
    public static IServiceCollection AddDuplicates(this IServiceCollection services)
    {
        services.AddScoped<ArticleNotices>();
        services.AddScoped<DuplicateSearch>();
        services.AddScoped<PairDecisions>();
        services.AddScoped<MergeArticles>();
        services.AddScoped<MergePairs>();
        services.AddScoped<UnmergeArticles>();
        return services;
    }
}
