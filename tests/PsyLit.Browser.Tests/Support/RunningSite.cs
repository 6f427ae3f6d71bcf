using System.Diagnostics;
using System.Text.RegularExpressions;
using PsyLit.Web.Hosting;

namespace PsyLit.Browser.Tests.Support;

/// <summary>The program as a person starts it: its own process, an empty data folder, the seeds that come with it, a free port.</summary>
public sealed partial class RunningSite : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    private readonly Process process;
    private readonly Task drained;

    private RunningSite(Process process, DirectoryInfo data, Task drained, string address, string setupLink)
    {
        this.process = process;
        Data = data;
        this.drained = drained;
        Address = address;
        SetupLink = setupLink;
    }

    /// <summary>The data folder, which goes with the site.</summary>
    public DirectoryInfo Data { get; }

    /// <summary>For example <c>http://127.0.0.1:40123</c>.</summary>
    public string Address { get; }

    /// <summary>The one-time link that makes the first administrator.</summary>
    public string SetupLink { get; }

    /// <param name="pubMed">Where it asks for PubMed: a server that behaves as E-utilities does.</param>
    /// <exception cref="InvalidOperationException">The site did not say within 90 seconds where it listens; the message holds what it said.</exception>
    public static async Task<RunningSite> StartAsync(Uri pubMed)
    {
        var data = Directory.CreateTempSubdirectory("psylit-browser-");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { typeof(LibraryServices).Assembly.Location, "--urls", "http://127.0.0.1:0", "--data", data.FullName, "--PubMed:BaseAddress", pubMed.ToString(), "--PubMed:Email", "site@example.org" })
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var said = new List<string>();
        using var limit = new CancellationTokenSource(StartLimit);
        string? address = null, setupLink = null;
        try
        {
            while ((address is null || setupLink is null) && await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            {
                said.Add(line);
                var link = Link().Match(line);
                if (link.Success && link.Value.Contains("setup", StringComparison.Ordinal))
                {
                    setupLink = link.Value;
                }
                else if (link.Success)
                {
                    address ??= link.Value;
                }
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        if (address is null || setupLink is null)
        {
            throw new InvalidOperationException($"The site did not start:\n{string.Join('\n', said)}\n{await process.StandardError.ReadToEndAsync()}");
        }

        // Nobody reads on, and a full pipe would stop the site.
        var drained = Task.WhenAll(
            process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None),
            process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None));
        return new RunningSite(process, data, drained, address, setupLink);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        await drained;
        process.Dispose();
        Data.Delete(recursive: true);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+\S*")]
    private static partial Regex Link();
}
