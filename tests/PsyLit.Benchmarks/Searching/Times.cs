using System.Diagnostics;
using System.Globalization;

namespace PsyLit.Benchmarks.Searching;

/// <summary>How long something took that was done many times, in milliseconds.</summary>
/// <param name="P50">Half of the times were shorter.</param>
/// <param name="P95">All but five in a hundred were.</param>
/// <param name="Processor">Processor time of this whole process, on average: what a busy machine does not change.</param>
internal sealed record Times(double P50, double P95, double Processor)
{
    /// <summary>Does something again and again; a fifth as often before, to warm caches.</summary>
    /// <param name="rounds">How often it counts.</param>
    /// <param name="ask">What is measured.</param>
    /// <param name="before">What is done before each time, and not measured.</param>
    public static async Task<Times> MeasureAsync<T>(int rounds, Func<Task<T>> ask, Func<Task>? before = null)
    {
        var times = new double[rounds];
        var processor = TimeSpan.Zero;
        for (var round = -(rounds / 5); round < rounds; round++)
        {
            await (before?.Invoke() ?? Task.CompletedTask);
            var used = Environment.CpuUsage.TotalTime;
            var started = Stopwatch.GetTimestamp();
            await ask();
            if (round < 0)
                continue;
            times[round] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            processor += Environment.CpuUsage.TotalTime - used;
        }

        Array.Sort(times);
        return new Times(times[rounds / 2], times[Math.Min(rounds - 1, rounds * 95 / 100)], processor.TotalMilliseconds / rounds);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{P50:0.0}/{P95:0.0}");
}
