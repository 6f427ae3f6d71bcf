using System.Diagnostics;

namespace PsyLit.Benchmarks.Importing;

/// <summary>What a step cost.</summary>
/// <param name="Time">The time that passed.</param>
/// <param name="Processor">Processor time of all threads of this process.</param>
internal sealed record Cost(TimeSpan Time, TimeSpan Processor)
{
    public static async Task<Cost> MeasureAsync(Func<Task> work)
    {
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await work();
        return new Cost(clock.Elapsed, Environment.CpuUsage.TotalTime - before);
    }

    public static Cost operator +(Cost left, Cost right) => new(left.Time + right.Time, left.Processor + right.Processor);
}
