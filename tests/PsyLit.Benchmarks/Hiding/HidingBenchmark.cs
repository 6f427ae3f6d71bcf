using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using PsyLit.Benchmarks.Reading;
using PsyLit.Benchmarks.Searching;

namespace PsyLit.Benchmarks.Hiding;

/// <summary><c>hiding --rounds 300</c>: whether the time until a 404 tells a thing that one may not know of from a thing that does not exist, by address, in process and warm.</summary>
internal static class HidingBenchmark
{
    /// <summary>Of so many addresses one is below it by chance alone once in ten runs.</summary>
    private const double Telling = 0.01;

    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "How often each of two addresses is asked for, in turn.", DefaultValueFactory = _ => 300 };
        var command = new Command("hiding", "Measures whether what is hidden shows in the time of a 404.") { rounds };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(rounds), cancellationToken));
        return command;
    }

    private static async Task RunAsync(int rounds, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("psylit-hiding-");
        try
        {
            await using var site = new MeasuredSite(folder.FullName);
            var pairs = await HiddenThings.FillAsync(site.Services, cancellationToken);
            using var stranger = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
            await LogIn.AsAsync(stranger, HiddenThings.Stranger, cancellationToken);
            foreach (var pair in pairs)
            {
                await MeasureAsync(stranger, pair, rounds, cancellationToken);
                var (missing, hidden) = await MeasureAsync(stranger, pair, rounds, cancellationToken);
                var p = RankTest.Of(missing, hidden);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{pair.Name,-34} missing {Median(missing):0.000} ms, hidden {Median(hidden):0.000} ms, {(Median(hidden) - Median(missing)) * 1000,6:+0;-0;0} µs, p {p:0.000}{(p < Telling ? "  tells" : "")}"));
            }
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    // In turn, and in turns of changing order: what slows the machine slows both.
    private static async Task<(double[] Missing, double[] Hidden)> MeasureAsync(HttpClient client, HiddenPair pair, int rounds, CancellationToken cancellationToken)
    {
        var (missing, hidden) = (new double[rounds], new double[rounds]);
        for (var round = 0; round < rounds; round++)
        {
            if (round % 2 == 0)
                missing[round] = await AskAsync(client, pair.Missing, pair.Accept, cancellationToken);
            hidden[round] = await AskAsync(client, pair.Hidden, pair.Accept, cancellationToken);
            if (round % 2 != 0)
                missing[round] = await AskAsync(client, pair.Missing, pair.Accept, cancellationToken);
        }

        return (missing, hidden);
    }

    private static async Task<double> AskAsync(HttpClient client, string address, string accept, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("Accept", accept);
        var clock = Stopwatch.StartNew();
        using var answer = await client.SendAsync(request, cancellationToken);
        var time = clock.Elapsed.TotalMilliseconds;
        return answer.StatusCode == HttpStatusCode.NotFound ? time : throw new InvalidOperationException($"{address} was answered {(int)answer.StatusCode}.");
    }

    private static double Median(double[] times)
    {
        var sorted = times.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
