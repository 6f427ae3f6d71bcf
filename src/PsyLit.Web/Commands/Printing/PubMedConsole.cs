using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;
using PsyLit.Core.PubMed;
using PsyLit.Core.PubMed.Fetching;

namespace PsyLit.Web.Commands.Printing;

/// <summary>What the commands that ask PubMed share.</summary>
internal static class PubMedConsole
{
    /// <summary>Runs a command's work in the name the settings give; without an address it is not begun.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, Func<PubMedCaller, Task<int>> run)
    {
        if (PubMedCaller.Of(services.GetRequiredService<IOptions<PubMedOptions>>().Value) is { } caller)
        {
            return await run(caller);
        }

        return Fail(PubMedSentences.NoEmail);
    }

    /// <summary>Says a sentence on standard error.</summary>
    /// <returns>The exit code of a failure.</returns>
    public static int Fail(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 1;
    }

    /// <summary>A line that overwrites itself: count, rate and time left. In a file or pipe it would be rubbish, so nothing is shown there.</summary>
    public static IProgress<PubMedProgress> ShowProgress()
    {
        var watch = Stopwatch.StartNew();
        return new Progress<PubMedProgress>(progress =>
        {
            if (Console.IsErrorRedirected)
            {
                return;
            }

            var rate = progress.Fetched / Math.Max(0.001, watch.Elapsed.TotalSeconds);
            var left = TimeSpan.FromSeconds((progress.Total - progress.Fetched) / Math.Max(0.001, rate));
            Console.Error.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"\r  {progress.Fetched:N0} of {progress.Total:N0} records fetched, {rate:N0} a second, {left:mm\\:ss} left "));
            if (progress.Fetched >= progress.Total)
            {
                Console.Error.WriteLine();
            }
        });
    }
}
