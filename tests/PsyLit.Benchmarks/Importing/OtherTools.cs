using System.Diagnostics;

namespace PsyLit.Benchmarks.Importing;

/// <summary>What people use today to read such files, when it is on the PATH. Both only read: they store and index nothing.</summary>
internal static class OtherTools
{
    private const string Fields =
        "-pattern PubmedArticle -element MedlineCitation/PMID ArticleTitle AbstractText Journal/Title ISOAbbreviation Volume Issue MedlinePgn LastName ForeName Affiliation DescriptorName QualifierName Keyword PublicationType";

    public static async Task PrintAsync(IReadOnlyList<string> paths, Figures figures, CancellationToken cancellationToken)
    {
        await PrintAsync("xtract -mixed", "xtract", $"xtract -mixed {Fields}", paths, figures, cancellationToken);
        await PrintAsync("med2xml", "med2xml", "med2xml", paths, figures, cancellationToken);
    }

    private static async Task PrintAsync(
        string name, string program, string command, IReadOnlyList<string> paths, Figures figures, CancellationToken cancellationToken)
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        if (!Array.Exists(folders, folder => File.Exists(Path.Combine(folder, program))))
        {
            Figures.Write($"{name,-34}  not installed");
            return;
        }

        var files = string.Join(' ', paths.Select(path => $"'{path}'"));
        var start = new ProcessStartInfo("bash", ["-c", $"time (gzip -dc {files} | {command} > /dev/null 2>&1)"]) { RedirectStandardError = true };
        start.Environment["TIMEFORMAT"] = "%U %S";
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var times = (await process.StandardError.ReadToEndAsync(cancellationToken)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync(cancellationToken);
        var processor = times.TakeLast(2).Sum(seconds => double.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture));
        figures.Print(name, new Cost(clock.Elapsed, TimeSpan.FromSeconds(processor), 0, TimeSpan.Zero));
    }
}
