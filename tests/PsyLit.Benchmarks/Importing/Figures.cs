using System.Globalization;

namespace PsyLit.Benchmarks.Importing;

/// <summary>Prints times as rates, and as a share of the rate of a bare pass over the same files in the same run.</summary>
/// <remarks>Processor time stands beside the time that passed, because it moves less when the machine does other work too.</remarks>
internal sealed class Figures(int records, Cost bare)
{
    /// <param name="what">What it cost.</param>
    /// <param name="cost">How much.</param>
    public void Print(string what, Cost cost) => Write(string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-34}{cost.Time.TotalSeconds,8:0.0} s {records / cost.Time.TotalSeconds,8:N0} /s {bare.Time / cost.Time,6:0.00} of X;{cost.Processor.TotalSeconds,8:0.0} CPU s {cost.Processor.TotalMicroseconds / records,6:N0} us each {bare.Processor / cost.Processor,6:0.00} of X;{cost.Allocated / 1024.0 / records,6:0} kB each, paused {cost.Paused.TotalSeconds:0.0} s"));

    /// <summary>Prints how many times as fast one thing is as another, and what is asked of it.</summary>
    public static void Compare(string what, Cost ours, Cost theirs, double goal) => Write(string.Create(
        CultureInfo.InvariantCulture,
        $"  {what,-40}{theirs.Time / ours.Time,6:0.00} by the clock, {theirs.Processor / ours.Processor,6:0.00} by processor time; goal {goal:0.00}"));

    public static void Write(string line) => Console.WriteLine(line);
}
