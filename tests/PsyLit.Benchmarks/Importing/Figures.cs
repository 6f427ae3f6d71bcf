using System.Globalization;

namespace PsyLit.Benchmarks.Importing;

/// <summary>Prints times as rates, and as a share of the rate of a bare pass over the same file.</summary>
/// <remarks>Processor time stands beside the time that passed, because it moves less when the machine does other work too.</remarks>
internal sealed class Figures(int records, Cost bare)
{
    /// <param name="what">What it cost.</param>
    /// <param name="cost">How much.</param>
    /// <param name="first">The cost of the first run, when this is a second one.</param>
    public void Print(string what, Cost cost, Cost? first = null)
    {
        var times = first is null ? "" : string.Create(CultureInfo.InvariantCulture, $"   {first.Time / cost.Time:0.0} x as fast as the first");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-24}{cost.Time.TotalSeconds,8:0.00} s {records / cost.Time.TotalSeconds,9:N0} /s {bare.Time / cost.Time,6:0.00} of X;{cost.Processor.TotalSeconds,8:0.00} s processor {bare.Processor / cost.Processor,6:0.00} of X{times}"));
    }
}
