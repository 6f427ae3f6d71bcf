using System.Diagnostics;

namespace PsyLit.Benchmarks.Importing;

/// <summary>What a step cost.</summary>
/// <param name="Time">The time that passed.</param>
/// <param name="Processor">Processor time of all threads of this process.</param>
/// <param name="Allocated">Bytes of objects made.</param>
/// <param name="Paused">The time in which all threads stood still for the garbage collector.</param>
internal sealed record Cost(TimeSpan Time, TimeSpan Processor, long Allocated, TimeSpan Paused)
{
    public static async Task<Cost> MeasureAsync(Func<Task> work)
    {
        var (clock, before) = (Stopwatch.StartNew(), Now());
        await work();
        var after = Now();
        return new Cost(clock.Elapsed, after.Processor - before.Processor, after.Allocated - before.Allocated, after.Paused - before.Paused);
    }

    private static (TimeSpan Processor, long Allocated, TimeSpan Paused) Now() =>
        (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration());
}
