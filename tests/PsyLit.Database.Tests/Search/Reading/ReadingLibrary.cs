using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Reading;
using PsyLit.Database.Sqlite;
using PsyLit.Tests;

namespace PsyLit.Database.Tests.Search.Reading;

/// <summary>Reads queries on 3 February 2026 for a library that is empty at first.</summary>
public sealed class ReadingLibrary : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("psylit-reading-").FullName;
    private ServiceProvider provider = null!;

    public async ValueTask InitializeAsync()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 2, 3, 12, 0, 0, TimeSpan.Zero)));
        var matcher = await SearchLibrary.Matcher;
        services.AddSingleton(new CurrentMatcher(() => matcher));
        services.AddSqliteLibrary(folder);
        provider = services.BuildServiceProvider();
        MigratedLibrary.CopyTo(folder);
        await provider.OpenLibraryAsync();
    }

    /// <summary>The reading; fails when the query's form is wrong.</summary>
    public async Task<QueryReading> ReadAsync(string query, Visitor? visitor = null)
    {
        var parse = SearchQueryParser.Parse(query);
        Assert.Null(parse.Error);
        await using var scope = provider.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<QueryReader>().ReadAsync(parse.Query!, visitor ?? Visitor.Guest);
    }

    public async Task DoAsync(Func<LibraryContext, Task> work)
    {
        await using var scope = provider.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<LibraryContext>());
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
