using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core;
using PsyLit.Core.Concepts;
using PsyLit.Core.Duplicates.Deciding;
using PsyLit.Core.Duplicates.Finding;
using PsyLit.Core.Imports;
using PsyLit.Core.Search;
using PsyLit.Database.Sqlite;

namespace PsyLit.Benchmarks.Importing;

/// <summary>A library of its own in a folder, made with the real vocabulary; deleted at the end.</summary>
internal sealed class MeasuredLibrary : IAsyncDisposable
{
    private readonly string folder;
    private readonly ServiceProvider services;

    private MeasuredLibrary(string folder, ServiceProvider services) => (this.folder, this.services) = (folder, services);

    public string FilePath => Path.Combine(folder, SqliteLibrary.FileName);

    /// <param name="folder">Made when it is not there.</param>
    /// <param name="indexed">False to leave new articles in the index queue, so that only their rows are measured.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    public static async Task<MeasuredLibrary> OpenAsync(string folder, bool indexed, CancellationToken cancellationToken)
    {
        await using var vocabulary = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "seeds", "vocabulary.json"));
        var reading = await VocabularyFile.ReadAsync(vocabulary, cancellationToken);
        var matcher = new ConceptMatcher(reading.Vocabulary ?? throw new InvalidDataException(reading.Problems[0].Message));
        var services = new ServiceCollection().AddLogging().AddSingleton(new CurrentMatcher(() => matcher)).AddSqliteLibrary(folder).BuildServiceProvider();
        var opening = await services.OpenLibraryAsync(cancellationToken);
        if (!opening.IsOpen)
        {
            throw new InvalidOperationException(opening.Message);
        }

        if (!indexed)
        {
            await WaitingIndex.OutdateAsync(services, cancellationToken);
        }

        return new MeasuredLibrary(folder, services);
    }

    /// <summary>Imports files one after another, as the command line does.</summary>
    /// <returns>How many records were added, and how many were there already.</returns>
    public async Task<(int Added, int Unchanged)> ImportAsync(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var (added, unchanged) = (0, 0);
        foreach (var path in paths)
        {
            await using var scope = services.CreateAsyncScope();
            await using var file = File.OpenRead(path);
            var report = await scope.ServiceProvider.GetRequiredService<FileImport>()
                .RunAsync(file, new FileImportRequest(Path.GetFileName(path)), null, cancellationToken);
            if (report.Failure is not null || report.Rejected > 0)
            {
                throw new InvalidOperationException(report.Failure ?? report.Entries.First(entry => entry.Outcome == ImportOutcome.Rejected).Reason);
            }

            (added, unchanged) = (added + report.Added, unchanged + report.Unchanged);
        }

        return (added, unchanged);
    }

    public async Task RebuildIndexAsync(CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ArticleIndex>().RebuildAsync(null, cancellationToken);
    }

    /// <summary>Looks for duplicates of what was imported since the last time.</summary>
    /// <returns>How many pairs came into the queue.</returns>
    public async Task<int> FollowDuplicatesAsync(CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DuplicateSearch>().CatchUpAsync(cancellationToken);
    }

    /// <summary>Looks for duplicates of every article.</summary>
    public async Task SearchDuplicatesAsync(CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DuplicateSearch>().SearchAllAsync(null, cancellationToken);
    }

    /// <summary>How many of the pairs that wait for a curator have titles that go together.</summary>
    public async Task<int> CountPairsAsync(Func<string, string, bool> goTogether, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var pairs = OpenPairs.WithArticles(scope.ServiceProvider.GetRequiredService<LibraryContext>()).Select(open => new { First = open.First.Title, Second = open.Second.Title });
        return (await pairs.ToListAsync(cancellationToken)).Count(pair => goTogether(pair.First, pair.Second));
    }

    /// <summary>How many articles a search for everything finds.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ArticleSearch>().SearchAsync(new SearchRequest(), cancellationToken)).Total;
    }

    /// <summary>The file's bytes, with everything that waited in the write-ahead log.</summary>
    public long Size()
    {
        using var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
        return new FileInfo(FilePath).Length;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
