using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PsyLit.Core;
using PsyLit.Core.Imports;
using PsyLit.Database.Sqlite;
using PsyLit.Formats;
using PsyLit.Formats.Records;
using PsyLit.Tests;

namespace PsyLit.Database.Tests;

/// <summary>A library of its own in a temporary folder, made by the real migrations; deleted at the end.</summary>
internal sealed class TemporaryLibrary : IAsyncDisposable
{
    private readonly ServiceProvider services;

    /// <param name="folder">Where it lies; null for a new folder.</param>
    /// <param name="limits">What an import may hold; null for the product's own.</param>
    /// <param name="onlooker">Told what the library's contexts do, so that a test can step in between; null for none.</param>
    public TemporaryLibrary(string? folder = null, ImportLimits? limits = null, IInterceptor? onlooker = null)
    {
        Folder = folder ?? Path.Combine(Path.GetTempPath(), "psylit-tests", Guid.NewGuid().ToString("N"));
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(Clock);
        if (limits is not null)
        {
            collection.AddSingleton(limits);
        }

        collection.AddSqliteLibrary(Folder);
        if (onlooker is not null)
        {
            collection.ConfigureDbContext<SqliteLibraryContext>(options => options.AddInterceptors(onlooker));
        }

        services = collection.BuildServiceProvider();
    }

    public string Folder { get; }

    public string FilePath => Path.Combine(Folder, SqliteLibrary.FileName);

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 20, 12, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services => services;

    /// <summary>Opens a new library, or the one that is in the folder.</summary>
    /// <inheritdoc cref="TemporaryLibrary(string?, ImportLimits?, IInterceptor?)"/>
    public static async Task<TemporaryLibrary> OpenAsync(ImportLimits? limits = null, IInterceptor? onlooker = null, string? folder = null)
    {
        var library = new TemporaryLibrary(folder, limits, onlooker);
        if (folder is null)
        {
            MigratedLibrary.CopyTo(library.Folder);
        }

        var opening = await library.Services.OpenLibraryAsync(TestContext.Current.CancellationToken);
        Assert.True(opening.IsOpen, opening.Message);
        return library;
    }

    /// <summary>Imports records as one file.</summary>
    public Task<ImportReport> ImportAsync(params CitationRecord[] records) =>
        ImportAsync(new FileImportRequest("records.ris"), records.Select(ReadItem.Of));

    public Task<ImportReport> ImportAsync(FileImportRequest request, IEnumerable<ReadItem> items) =>
        ImportUntilAsync(request, items, TestContext.Current.CancellationToken);

    public async Task<ImportReport> ImportUntilAsync(FileImportRequest request, IEnumerable<ReadItem> items, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FileImport>().RunAsync(items, request, null, cancellationToken);
    }

    /// <summary>Asks the library something with a context of its own.</summary>
    public async Task<T> AskAsync<T>(Func<LibraryContext, Task<T>> question)
    {
        await using var scope = services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<LibraryContext>());
    }

    /// <summary>The rows of a query as text, for comparing; times and numbers as SQLite prints them.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? "NULL" : reader.GetString(column))));
        }

        return rows;
    }

    public async Task RunAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Everything of the library that an import may change, except the reports on imports, as text.</summary>
    public async Task<string> ContentAsync()
    {
        string[] tables = ["Articles", "ArticleRevisions", "ArticleSources", "Journals", "Comments"];
        var content = new List<string>();
        foreach (var table in tables)
        {
            content.AddRange(await RowsAsync($"SELECT '{table}', * FROM \"{table}\" ORDER BY \"Id\""));
        }

        return string.Join('\n', content);
    }

    /// <summary>Closes the library as the end of the program does; the files stay.</summary>
    public async Task DisposeServicesAsync()
    {
        await services.DisposeAsync();
        using var pooled = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = FilePath, ForeignKeys = true }.ToString());
        SqliteConnection.ClearPool(pooled);
    }

    public async ValueTask DisposeAsync()
    {
        await DisposeServicesAsync();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
