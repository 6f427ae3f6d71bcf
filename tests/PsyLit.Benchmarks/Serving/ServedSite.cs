using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using PsyLit.Web.Hosting;

namespace PsyLit.Benchmarks.Serving;

/// <summary>The program as a person starts it, in a process of its own.</summary>
internal sealed partial class ServedSite : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task drained;

    private ServedSite(Process process, Task drained, Uri address, TimeSpan start)
    {
        this.process = process;
        this.drained = drained;
        Address = address;
        Start = start;
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to the end of its first page.</summary>
    public TimeSpan Start { get; }

    /// <summary>Memory in use, in megabytes.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Starts it over a library and asks for a first page of results.</summary>
    /// <exception cref="InvalidOperationException">It ended without saying where it listens.</exception>
    public static async Task<ServedSite> StartAsync(string library, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { typeof(LibraryServices).Assembly.Location, "--urls", "http://127.0.0.1:0", "--data", library })
            start.ArgumentList.Add(argument);
        var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (Listening().Match(line) is not { Success: true } said)
                continue;
            var drained = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            var address = new Uri(said.Value);
            using var reader = new HttpClient { BaseAddress = address };
            await reader.GetByteArrayAsync(new Uri("/search?q=5HT2A", UriKind.Relative), cancellationToken);
            return new ServedSite(process, drained, address, clock.Elapsed);
        }

        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The site did not start over {library}."));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        await drained;
        process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
