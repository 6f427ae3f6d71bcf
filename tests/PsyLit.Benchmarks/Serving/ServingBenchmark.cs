using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using PsyLit.Benchmarks.Searching;

namespace PsyLit.Benchmarks.Serving;

/// <summary><c>serve --records 100000</c>: pages of results over HTTP, several connections asking for all classes of queries in turn; start and memory beside an empty library.</summary>
internal static class ServingBenchmark
{
    // The compiler is done after 4,000 pages, see SearchBenchmark; on the machine to plan for that takes half a minute.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(45);

    // One in five queries is for something very common, as in the measurements of the field's own search engines.
    private static readonly string[] Addresses =
        [.. QueryClass.All.Where(query => query.Name != "stop word").Select(query => QueryHelpers.AddQueryString("/search", "q", query.Query))];

    public static Command Create()
    {
        var records = new Option<int>("--records") { Description = "How many articles.", DefaultValueFactory = _ => 10_000 };
        var seconds = new Option<int>("--seconds") { Description = "How long to ask.", DefaultValueFactory = _ => 10 };
        var connections = new Option<int>("--connections") { Description = "How many ask at once.", DefaultValueFactory = _ => 4 };
        var folder = new Option<DirectoryInfo>("--folder")
        {
            Description = "Where the corpus and the library are kept from one run to the next.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Path.GetTempPath(), "psylit-benchmarks")),
        };
        var command = new Command("serve", "Measures the site over HTTP.") { records, seconds, connections, folder };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new KeptLibrary(parsed.GetRequiredValue(folder).FullName, parsed.GetValue(records)),
            TimeSpan.FromSeconds(parsed.GetValue(seconds)),
            parsed.GetValue(connections),
            cancellationToken));
        return command;
    }

    private static async Task RunAsync(KeptLibrary library, TimeSpan length, int connections, CancellationToken cancellationToken)
    {
        await library.FillAsync(cancellationToken);
        var small = new KeptLibrary(Path.GetDirectoryName(library.Folder)!, records: 100);
        await small.FillAsync(cancellationToken);
        var empty = await MeasureAsync(small.Folder, connections, TimeSpan.FromSeconds(1), cancellationToken);
        var full = await MeasureAsync(library.Folder, connections, length, cancellationToken);
        Print(100, empty);
        Print(library.Records, full);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{library.Records:N0} articles add {full.Start - empty.Start:0.00} s to the start (goal 0.30) and {full.Opened - empty.Opened:0} MB when opened (goal 400)"));

        static void Print(int records, Served served) => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{records,10:N0}  start to first page {served.Start:0.00} s, {served.Opened:0} MB, {served.Loaded:0} MB after the load; {served.PerSecond:0} pages/s, p50 {served.P50:0.0} ms, p95 {served.P95:0.0} ms"));
    }

    private static async Task<Served> MeasureAsync(string folder, int connections, TimeSpan length, CancellationToken cancellationToken)
    {
        await using var site = await ServedSite.StartAsync(folder, cancellationToken);
        var opened = site.Megabytes;
        await AskAsync(site.Address, connections, WarmUp, cancellationToken);
        var clock = Stopwatch.StartNew();
        var times = await AskAsync(site.Address, connections, length, cancellationToken);
        return new Served(site.Start.TotalSeconds, opened, site.Megabytes, times.Count / clock.Elapsed.TotalSeconds, times[times.Count / 2], times[times.Count * 95 / 100]);
    }

    private static async Task<List<double>> AskAsync(Uri address, int connections, TimeSpan length, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = connections };
        using var reader = new HttpClient(handler) { BaseAddress = address };
        var clock = Stopwatch.StartNew();
        var asked = await Task.WhenAll(Enumerable.Range(0, connections).Select(async connection =>
        {
            var times = new List<double>();
            for (var next = connection * 3; clock.Elapsed < length; next++)
            {
                var started = Stopwatch.GetTimestamp();
                await reader.GetByteArrayAsync(new Uri(Addresses[next % Addresses.Length], UriKind.Relative), cancellationToken);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            return times;
        }));
        var all = asked.SelectMany(times => times).ToList();
        all.Sort();
        return all;
    }

    private sealed record Served(double Start, double Opened, double Loaded, double PerSecond, double P50, double P95);
}
