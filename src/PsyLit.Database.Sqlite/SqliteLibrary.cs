using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core;
using PsyLit.Core.Search;

namespace PsyLit.Database.Sqlite;

/// <summary>Puts a library kept in one SQLite file at an application's service.</summary>
public static class SqliteLibrary
{
    /// <summary>The file's name in the data folder.</summary>
    public const string FileName = "psylit.db";

    /// <summary>Registers the store, its search and its writers for the library in <paramref name="dataFolder"/>.</summary>
    public static IServiceCollection AddSqliteLibrary(this IServiceCollection services, string dataFolder)
    {
        // The model has the passkey table only with schema version 3, wherever it is built: site, commands, tests.
        services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.AddDbContext<LibraryContext, SqliteLibraryContext>(options =>
            options.UseSqlite($"Data Source={Path.Combine(dataFolder, FileName)}"));
        services.AddScoped<ArticleSearch>();
        return services;
    }
}
