using System.CommandLine;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Testing;
using PsyLit.Benchmarks.Searching;

namespace PsyLit.Benchmarks.Reading;

/// <summary><c>record --annotations 500 --comments 300</c>: the page of a much discussed record as a guest and an annotator get it, in process and warm.</summary>
internal static class RecordBenchmark
{
    private const double Goal = 50;

    public static Command Create()
    {
        var annotations = new Option<int>("--annotations") { Description = "How many passages are annotated.", DefaultValueFactory = _ => 500 };
        var comments = new Option<int>("--comments") { Description = "How many comments there are.", DefaultValueFactory = _ => 300 };
        var rounds = new Option<int>("--rounds") { Description = "How often the page is asked for.", DefaultValueFactory = _ => 1000 };
        var command = new Command("record", "Measures the page of a much discussed record.") { annotations, comments, rounds };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(annotations), parsed.GetValue(comments), parsed.GetValue(rounds), cancellationToken));
        return command;
    }

    private static async Task RunAsync(int annotations, int comments, int rounds, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("psylit-record-");
        try
        {
            await using var site = new MeasuredSite(folder.FullName);
            var address = new Uri($"/articles/{await DiscussedRecord.FillAsync(site.Services, annotations, comments, cancellationToken)}", UriKind.Relative);
            using var guest = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
            using var annotator = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
            await LogIn.AsAsync(annotator, DiscussedRecord.Reader, cancellationToken);
            foreach (var (name, reader) in new[] { ("guest", guest), ("annotator", annotator) })
            {
                var page = await reader.GetByteArrayAsync(address, cancellationToken);
                // The runtime compiles what is asked for often three times, each time better; a site that has been up for a minute has that behind it.
                await Times.MeasureAsync(rounds, () => ReadAsync(reader, address, cancellationToken));
                // Processor time moves less than the clock when the machine does other work too.
                var processor = Environment.CpuUsage.TotalTime;
                var times = await Times.MeasureAsync(rounds, () => ReadAsync(reader, address, cancellationToken));
                processor = (Environment.CpuUsage.TotalTime - processor) / (rounds + (rounds / 5));
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name,-10} {annotations} annotations, {comments} comments: {page.Length / 1024.0:0} kB, {processor.TotalMilliseconds:0.0} ms of processor time each, p50/p95 {times} ms; p95 at most {Goal:0}: {(times.P95 <= Goal ? "met" : "missed")}"));
            }
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    // Not into an array: half a megabyte at a time would have the page pay for the reader's memory.
    private static async Task<long> ReadAsync(HttpClient reader, Uri address, CancellationToken cancellationToken)
    {
        using var answer = await reader.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await using var body = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(cancellationToken);
        await body.CopyToAsync(Stream.Null, cancellationToken);
        return answer.Content.Headers.ContentLength ?? 0;
    }
}
