using PsyLit.Core.Accounts;
using PsyLit.Core.Concepts;
using PsyLit.Core.Exports;
using PsyLit.Database.Sqlite;

namespace PsyLit.Web.Hosting;

/// <summary>What the site and the commands both need: the store and everything that reads or writes it.</summary>
public static class LibraryServices
{
    public static IServiceCollection AddLibrary(this IServiceCollection services, string dataFolder)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSqliteLibrary(dataFolder);
        services.AddSingleton(_ => new CurrentMatcher(() => new ConceptMatcher(Seeds.ReadVocabulary(dataFolder))));
        services.AddScoped<ArticleExport>();
        services.AddAccounts();
        return services;
    }
}
