using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PsyLit.Core;
using PsyLit.Core.Imports;
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
        services.AddSingleton(new LibraryFolder(dataFolder));
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<ArticleSearch>();
        services.AddScoped<FileImport>();
        services.AddScoped<SeedImport>();
        return services;
    }

    /// <summary>Makes the library ready: creates folder and file where there are none, and brings the tables up to date. Call once at start.</summary>
    public static async Task<LibraryOpening> OpenLibraryAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(services.GetRequiredService<LibraryFolder>().Path);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LibraryContext>().Database.MigrateAsync(cancellationToken);
        return new LibraryOpening(LibraryOpeningOutcome.Opened, "");
    }
}
