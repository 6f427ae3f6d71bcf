using System.Diagnostics;
using System.Globalization;
using PsyLit.Core.Imports;

namespace PsyLit.Web.Commands.Printing;

/// <summary>One line on a terminal that says how far an import is, how fast, and how long it will still take.</summary>
/// <param name="file">What is read; its position tells how much is left.</param>
internal sealed class ImportProgressLine(Stream file) : IProgress<ImportProgress>
{
    private readonly long began = Stopwatch.GetTimestamp();
    private int widest;

    // A line that overwrites itself is for people; in a file or pipe it would be rubbish.
    private static bool IsTerminal => !Console.IsErrorRedirected;

    public void Report(ImportProgress value)
    {
        if (IsTerminal)
        {
            Write(Line(value, Stopwatch.GetElapsedTime(began), file.Length == 0 ? 0 : (double)file.Position / file.Length));
        }
    }

    /// <summary>Takes the line away again.</summary>
    public void Clear()
    {
        if (IsTerminal && widest > 0)
        {
            Write("");
        }
    }

    /// <summary>"12,500 records, 2,310 a second, 12 s left".</summary>
    /// <param name="progress">What is done.</param>
    /// <param name="elapsed">Since the beginning.</param>
    /// <param name="done">The part of the file that is read, from 0 to 1.</param>
    internal static string Line(ImportProgress progress, TimeSpan elapsed, double done)
    {
        var rate = elapsed.TotalSeconds < 0.5 ? "" : string.Create(CultureInfo.InvariantCulture, $", {progress.Position / elapsed.TotalSeconds:N0} a second");
        var left = done is > 0.01 and < 1 ? $", {Span(elapsed * ((1 - done) / done))} left" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{progress.Position:N0} records{rate}{left}");
    }

    private static string Span(TimeSpan left) => left.TotalSeconds < 90
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(left.TotalSeconds):0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(left.TotalMinutes):0} min");

    private void Write(string line)
    {
        widest = Math.Max(widest, line.Length);
        Console.Error.Write($"\r  {line.PadRight(widest)}\r");
    }
}
