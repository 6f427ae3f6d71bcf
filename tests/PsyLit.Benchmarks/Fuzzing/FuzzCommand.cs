using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using PsyLit.Formats;
using PsyLit.Formats.Tests.Fuzzing;

namespace PsyLit.Benchmarks.Fuzzing;

/// <summary><c>fuzz --inputs 100000</c>: damaged files through every reader, with the slowest of them and what they leave in memory.</summary>
internal static class FuzzCommand
{
    /// <summary>Beyond this a reader hangs, whatever the file: the shortest of three readings, because the machine may do other work too.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    // What the just-in-time compiler and caches of the runtime may come to keep while a reader runs for the first time.
    private const long MostGrowth = 32L * 1024 * 1024;

    public static Command Create()
    {
        var inputs = new Option<int>("--inputs") { Description = "Inputs for each reader.", DefaultValueFactory = _ => 100_000 };
        var seed = new Option<int>("--seed") { Description = "Another seed makes other inputs.", DefaultValueFactory = _ => 2 };
        var reader = new Option<string?>("--reader") { Description = "Only this reader (ris); otherwise all, and finding formats out." };
        var command = new Command("fuzz", "Reads damaged files with every reader: no exception, no hang, no growth.") { inputs, seed, reader };
        command.SetAction(parsed =>
        {
            var only = parsed.GetValue(reader);
            var readers = only is null ? [null, .. FormatDetector.Formats] : (ICitationFormat?[])[FormatDetector.Named(only) ?? throw new ArgumentException($"There is no reader {only}.")];
            return readers.Sum(format => Run(format, parsed.GetValue(inputs), parsed.GetValue(seed))) == 0 ? 0 : 1;
        });
        return command;
    }

    /// <returns>The number of faults.</returns>
    private static int Run(ICitationFormat? format, int count, int seed)
    {
        var inputs = FuzzCorpus.Of(Path.Combine(AppContext.BaseDirectory, "Corpus"), format?.Name);
        var (faults, slowest, slowestNumber, bytes) = (0, TimeSpan.Zero, 0, 0L);
        FuzzReading.Fault(inputs.Make(seed, 0), format);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        for (var number = 0; number < count; number++)
        {
            var input = inputs.Make(seed, number);
            bytes += input.Length;
            var (fault, time) = Try(input, format);
            for (var again = 0; again < 2 && time > Longest; again++)
            {
                time = Try(input, format).Time is var repeated && repeated < time ? repeated : time;
            }

            if (time > slowest)
            {
                (slowest, slowestNumber) = (time, number);
            }

            fault ??= time > Longest ? $"took {time.TotalSeconds:0.0} s" : null;
            if (fault is not null && ++faults <= 5)
            {
                Console.WriteLine($"  {format?.Name ?? "detection"}, input {number}: {fault}");
            }
        }

        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        faults += growth > MostGrowth ? 1 : 0;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{format?.Name ?? "detection",-14}{count,9:N0} inputs {bytes / 1e6,8:N0} MB {watch.Elapsed.TotalSeconds,7:0} s   slowest {slowest.TotalMilliseconds,6:0} ms (input {slowestNumber})   memory {growth / 1e6,6:+0.0;-0.0} MB   {faults} faults"));
        return faults;
    }

    private static (string? Fault, TimeSpan Time) Try(byte[] input, ICitationFormat? format)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            return (FuzzReading.Fault(input, format), watch.Elapsed);
        }
        catch (Exception thrown)
        {
            return (thrown.ToString(), watch.Elapsed);
        }
    }
}
