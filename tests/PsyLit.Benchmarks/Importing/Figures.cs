using System.Globalization;

namespace PsyLit.Benchmarks.Importing;

/// <summary>Prints times as rates, and as a share of the rate of a bare pass over the same file.</summary>
internal sealed class Figures(int records, TimeSpan bare)
{
    /// <param name="what">What took the time.</param>
    /// <param name="time">How long it took.</param>
    /// <param name="first">The time of the first run, when this is a second one.</param>
    public void Print(string what, TimeSpan time, TimeSpan? first = null)
    {
        var times = first is { } before ? string.Create(CultureInfo.InvariantCulture, $"   {before / time:0.0} x as fast as the first") : "";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-26}{time.TotalSeconds,8:0.00} s {records / time.TotalSeconds,10:N0} /s {bare / time,7:0.00} of X{times}"));
    }
}
