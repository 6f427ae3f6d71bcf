using System.Diagnostics;
using System.Text.RegularExpressions;
using PsyLit.Web.Hosting;

namespace PsyLit.Browser.Tests.Support;

/// <summary>The program as a person starts it: its own process, an empty data folder, the seeds that come with it, a free port.</summary>
public sealed partial class RunningSite : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    private readonly string[] arguments;
    private Process process;
    private Task drained;

    private RunningSite(Process process, string[] arguments, DirectoryInfo data, string address, string setupLink)
    {
        this.process = process;
        this.arguments = arguments;
        Data = data;
        drained = Drain(process);
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
        // All who log in here come from one address; nobody guesses.
        string[] arguments = ["--data", data.FullName, "--PubMed:BaseAddress", pubMed.ToString(), "--PubMed:Email", "site@example.org", "--Limits:LogIn", "200"];
        var process = Start("http://127.0.0.1:0", arguments);
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

        return new RunningSite(process, arguments, data, address, setupLink);
    }

    /// <summary>Ends the program as a power cut does.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        await drained;
        process.Dispose();
    }

    /// <summary>Starts a killed program again, at the same address with the same library.</summary>
    public async Task StartAgainAsync()
    {
        process = Start(Address, arguments);
        drained = Drain(process);
        using var client = new HttpClient();
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < StartLimit)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(Address));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException("The site did not start again.");
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Data.Delete(recursive: true);
    }

    private static Process Start(string address, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[typeof(LibraryServices).Assembly.Location, "--urls", address, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }

    // Nobody reads on, and a full pipe would stop the site.
    private static Task Drain(Process process) => Task.WhenAll(
        process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None),
        process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None));

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+\S*")]
    private static partial Regex Link();
}
