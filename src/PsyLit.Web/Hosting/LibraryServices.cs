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
        services.AddSingleton(_ => Seeds.ReadVocabulary(dataFolder));
        services.AddSingleton(provider => new ConceptMatcher(provider.GetRequiredService<Vocabulary>()));
        services.AddScoped<ArticleExport>();
        services.AddAccounts();
        return services;
    }
}
