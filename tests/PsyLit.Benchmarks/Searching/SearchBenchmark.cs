using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Benchmarks.Corpus;
using PsyLit.Core.Concepts;
using PsyLit.Core.Imports;
using PsyLit.Core.Search;
using PsyLit.Database.Sqlite;

namespace PsyLit.Benchmarks.Searching;

/// <summary><c>search --records 10000</c>: a whole page of results in process (query read, total, five facets, 20 marked hits), by class of query.</summary>
internal static class SearchBenchmark
{
    private static readonly (string Class, string Query)[] Queries =
    [
        ("browse, no query", ""),
        ("rare (lisuride)", "lisuride"),
        ("5-HT2A, all spellings", "5HT2A"),
        ("medium concept", "psilocybin"),
        ("common word, 30 %", "treatment"),
        ("common concept, 29 %", "depression"),
        ("AND, rare", "psilocybin AND TrkB"),
        ("AND, common", "treatment AND patients"),
        ("phrase", "\"default mode network\""),
        ("prefix, narrow", "psiloc*"),
        ("prefix, common", "trea*"),
        ("OR of 8", "psilocin OR LSD OR DMT OR mescaline OR ayahuasca OR MDMA OR lisuride OR ketamine"),
    ];

    public static Command Create()
    {
        var records = new Option<int>("--records") { Description = "How many articles.", DefaultValueFactory = _ => 10_000 };
        var rounds = new Option<int>("--rounds") { Description = "How often each query is asked.", DefaultValueFactory = _ => 40 };
        var folder = new Option<DirectoryInfo>("--folder")
        {
            Description = "Where the corpus and the library are kept from one run to the next.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Path.GetTempPath(), "psylit-benchmarks")),
        };
        var command = new Command("search", "Measures pages of results.") { records, rounds, folder };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(records), parsed.GetValue(rounds), parsed.GetRequiredValue(folder).FullName, cancellationToken));
        return command;
    }

    private static async Task RunAsync(int records, int rounds, string folder, CancellationToken cancellationToken)
    {
        await using var services = await ServicesAsync(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"search-{records}")));
        await FillAsync(services, folder, records, cancellationToken);
        Console.WriteLine($"{"",-26}{"hits",8}{"p50 ms",10}{"p95 ms",10}{"CPU ms",10}{"newest p50",12}{"CPU ms",10}");
        foreach (var (name, query) in Queries)
        {
            var (total, times, cpu) = await MeasureAsync(services, new SearchRequest { Text = query }, rounds, cancellationToken);
            var (_, newest, newestCpu) = await MeasureAsync(services, new SearchRequest { Text = query, Sort = SearchSort.Newest }, rounds, cancellationToken);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name,-26}{total,8}{At(times, 0.5),10:0.00}{At(times, 0.95),10:0.00}{cpu,10:0.00}{At(newest, 0.5),12:0.00}{newestCpu,10:0.00}"));
        }
    }

    private static async Task<ServiceProvider> ServicesAsync(string library)
    {
        await using var vocabulary = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "seeds", "vocabulary.json"));
        var matcher = new ConceptMatcher((await VocabularyFile.ReadAsync(vocabulary)).Vocabulary!);
        var services = new ServiceCollection().AddLogging().AddSingleton(new CurrentMatcher(() => matcher)).AddSqliteLibrary(library).BuildServiceProvider();
        var opening = await services.OpenLibraryAsync();
        return opening.IsOpen ? services : throw new InvalidOperationException(opening.Message);
    }

    private static async Task FillAsync(ServiceProvider services, string folder, int records, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        if ((await scope.ServiceProvider.GetRequiredService<ArticleSearch>().SearchAsync(new SearchRequest(), cancellationToken)).Total == 0)
        {
            await using var file = File.OpenRead(new CorpusFiles(seed: 1).WriteTo(folder, records));
            await scope.ServiceProvider.GetRequiredService<FileImport>().RunAsync(file, new FileImportRequest("corpus.xml"), null, cancellationToken);
            var clock = Stopwatch.StartNew();
            var cpu = Environment.CpuUsage.TotalTime;
            await scope.ServiceProvider.GetRequiredService<ArticleIndex>().RebuildAsync(null, cancellationToken);
            cpu = Environment.CpuUsage.TotalTime - cpu;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"index made anew: {clock.Elapsed.TotalSeconds:0.0} s, {records / clock.Elapsed.TotalSeconds:N0} articles/s, {cpu.TotalSeconds:0.0} s of processor"));
        }
    }

    // Time of the processor is printed beside time of the clock, because a machine that does other work stretches only the latter.
    private static async Task<(int Total, double[] Times, double Cpu)> MeasureAsync(ServiceProvider services, SearchRequest request, int rounds, CancellationToken cancellationToken)
    {
        var times = new double[rounds];
        var total = 0;
        var cpu = TimeSpan.Zero;
        // The first fifth warms caches and the just-in-time compiler and does not count.
        for (var round = -(rounds / 5); round < rounds; round++)
        {
            if (round == 0)
            {
                cpu = Environment.CpuUsage.TotalTime;
            }

            await using var scope = services.CreateAsyncScope();
            var search = scope.ServiceProvider.GetRequiredService<ArticleSearch>();
            var started = Stopwatch.GetTimestamp();
            var result = await search.SearchAsync(request, cancellationToken);
            if (round >= 0)
            {
                times[round] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }

            total = result.Total;
        }

        cpu = Environment.CpuUsage.TotalTime - cpu;
        Array.Sort(times);
        return (total, times, cpu.TotalMilliseconds / rounds);
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
}
