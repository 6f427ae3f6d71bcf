using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Benchmarks.Corpus;
using PsyLit.Core.Concepts;
using PsyLit.Core.Imports;
using PsyLit.Core.Search;
using PsyLit.Database.Sqlite;
using PsyLit.Formats;

namespace PsyLit.Benchmarks.Importing;

/// <summary><c>import --records 10000</c>: reading, storing and indexing an invented PubMed file, each beside a bare pass over the same file.</summary>
internal static class ImportBenchmark
{
    public static Command Create()
    {
        var records = new Option<int>("--records") { Description = "How many articles.", DefaultValueFactory = _ => 10_000 };
        var folder = new Option<DirectoryInfo>("--folder")
        {
            Description = "Where the corpus is kept and the library is made.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Path.GetTempPath(), "psylit-benchmarks")),
        };
        var command = new Command("import", "Measures parsing, importing, indexing and importing again.") { records, folder };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(records), parsed.GetRequiredValue(folder).FullName, cancellationToken));
        return command;
    }

    private static async Task RunAsync(int records, string folder, CancellationToken cancellationToken)
    {
        var file = new PubMedCorpus(seed: 1).WriteTo(folder, records);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{records:N0} articles, {new FileInfo(file).Length / 1e6:N0} MB of XML"));

        // The first pass warms the page cache and the just-in-time compiler.
        BarePass.Read(file);
        var bare = await Cost.MeasureAsync(() => Task.Run(() => BarePass.Read(file), cancellationToken));
        var figures = new Figures(records, bare);
        figures.Print("X: bare XmlReader pass", bare);
        figures.Print("parse only", await Cost.MeasureAsync(() => Task.Run(() => ParseOnly(file), cancellationToken)));

        var library = Path.Combine(folder, $"library-{Guid.NewGuid():N}");
        try
        {
            await MeasureLibraryAsync(library, file, figures, cancellationToken);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(library, recursive: true);
        }
    }

    private static async Task MeasureLibraryAsync(string library, string file, Figures figures, CancellationToken cancellationToken)
    {
        await using var withoutIndex = Services(library, services => services.AddScoped<IArticleIndex, NoIndex>());
        var opening = await withoutIndex.OpenLibraryAsync(cancellationToken);
        if (!opening.IsOpen)
        {
            throw new InvalidOperationException(opening.Message);
        }

        var rows = await Cost.MeasureAsync(() => ImportAsync(withoutIndex, file, cancellationToken));
        figures.Print("import, rows", rows);
        PrintSize("rows", library, file);

        var matcher = await ReadMatcherAsync(cancellationToken);
        await using var withIndex = Services(library, services => services.AddSingleton(matcher));
        var index = await Cost.MeasureAsync(() => IndexAsync(withIndex, cancellationToken));
        figures.Print("index", index);
        figures.Print("import, rows and index", rows + index);
        PrintSize("rows and index", library, file);
        figures.Print("import again", await Cost.MeasureAsync(() => ImportAsync(withIndex, file, cancellationToken)), rows);

        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory {process.PeakWorkingSet64 / 1e6:N0} MB"));
    }

    private static void PrintSize(string what, string library, string file)
    {
        var path = Path.Combine(library, SqliteLibrary.FileName);
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }

        var size = new FileInfo(path).Length;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  store with {what} {size / 1e6:N0} MB, {(double)size / new FileInfo(file).Length:0.00} of the XML"));
    }

    private static async Task<ConceptMatcher> ReadMatcherAsync(CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "seeds", "vocabulary.json"));
        var reading = await VocabularyFile.ReadAsync(file, cancellationToken);
        return new ConceptMatcher(reading.Vocabulary ?? throw new InvalidDataException(reading.Problems[0].Message));
    }

    private static ServiceProvider Services(string library, Action<IServiceCollection> configure)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSqliteLibrary(library);
        configure(services);
        return services.BuildServiceProvider();
    }

    private static async Task IndexAsync(ServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IArticleIndex>().CatchUpAsync(cancellationToken);
    }

    private static async Task ImportAsync(ServiceProvider services, string path, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await using var file = File.OpenRead(path);
        var report = await scope.ServiceProvider.GetRequiredService<FileImport>()
            .RunAsync(file, new FileImportRequest(Path.GetFileName(path)), null, cancellationToken);
        Console.WriteLine($"  added {report.Added}, updated {report.Updated}, unchanged {report.Unchanged}, rejected {report.Rejected} {report.Failure}");
    }

    private static int ParseOnly(string path)
    {
        using var file = File.OpenRead(path);
        return CitationFile.Open(file).Items.Count(item => item.Record is not null);
    }
}
