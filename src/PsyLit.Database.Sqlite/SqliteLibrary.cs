using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using PsyLit.Core;
using PsyLit.Core.Annotations;
using PsyLit.Core.Archives;
using PsyLit.Core.Comments.Rendering;
using PsyLit.Core.Duplicates;
using PsyLit.Core.Imports;
using PsyLit.Core.Imports.Batches;
using PsyLit.Core.Imports.Desk;
using PsyLit.Core.Markdown;
using PsyLit.Core.SavedSearches;
using PsyLit.Core.Search;
using PsyLit.Database.Sqlite.Archives;
using PsyLit.Database.Sqlite.Connections;
using PsyLit.Database.Sqlite.Imports;
using PsyLit.Database.Sqlite.Opening;
using PsyLit.Database.Sqlite.Search;

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
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new ImportLimits());
        services.TryAddSingleton<MarkdownRenderer>();
        services.TryAddScoped<PostRenderer>();
        services.AddSingleton(new LibraryFile(dataFolder));
        services.AddSingleton<LibraryOpener>();
        services.AddSingleton<WriteGate>();
        services.AddSingleton<WriteTurns>();
        services.AddSingleton<ConnectionSettings>();
        services.AddSingleton<ILibraryChanges, LibraryChanges>();
        // A context is used again by later requests: making one took a twentieth of a page of results.
        services.AddDbContextPool<LibraryContext, SqliteLibraryContext>((provider, options) => options
            // A list goes to SQLite as one value. With a value for each of its items EF Core puts the SQL together anew at every query.
            .UseSqlite(provider.GetRequiredService<LibraryFile>().ConnectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .ConfigureWarnings(warnings => warnings
                // Whoever began it hears of it by its exception; that a visitor left while their turn to write was awaited is no error at all.
                .Log((RelationalEventId.TransactionError, LogLevel.Debug))
                .Ignore(
                    // What hangs on an article that was merged away has moved to the one that stayed, so nothing is missed.
                    CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning,
                    // Said of every table that SQLite has to rebuild, to those who write migrations; who starts PsyLit can do nothing about it.
                    RelationalEventId.NonTransactionalMigrationOperationWarning,
                    SqliteEventId.TableRebuildPendingWarning))
            .AddInterceptors(provider.GetRequiredService<ConnectionSettings>(), provider.GetRequiredService<WriteTurns>())
            // What the site adds to saving; commands, a restore among them, save as they are told.
            .AddInterceptors(provider.GetServices<ISaveChangesInterceptor>()));
        services.AddSingleton<IReadingView, SqliteReadingView>();
        services.AddScoped<LibraryExport>();
        services.AddScoped<LibraryRestore>();
        services.AddSingleton<IImportStore, SqliteImportStore>();
        services.AddScoped<IManyRows, SqliteManyRows>();
        services.AddArticleSearch();
        services.AddScoped<IIndexStore, SqliteIndexStore>();
        services.AddImportDesk(dataFolder);
        services.AddScoped<FileImport>();
        services.AddScoped<SeedImport>();
        services.AddDuplicates();
        services.AddSavedSearches();
        services.AddAnnotations();
        return services;
    }

    /// <summary>Makes the library ready: creates folder and file where there are none, and brings the tables up to date. Call once at start.</summary>
    /// <returns>An open library, or why it cannot be opened.</returns>
    public static Task<LibraryOpening> OpenLibraryAsync(this IServiceProvider services, CancellationToken cancellationToken = default) =>
        services.GetRequiredService<LibraryOpener>().OpenAsync(cancellationToken);
}
