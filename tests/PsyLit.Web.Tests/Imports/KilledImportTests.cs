using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core;
using PsyLit.Core.Imports;
using PsyLit.Core.Imports.Desk;
using PsyLit.Core.PubMed;
using PsyLit.Database.Sqlite;
using PsyLit.EUtilities;
using PsyLit.Tests;
using PsyLit.Web.Hosting;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Imports;

/// <summary>The program is really killed (SIGKILL) in the middle of imports, and started again.</summary>
public sealed class KilledImportTests : IAsyncLifetime
{
    private const int Records = 8_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("psylit-killed-").FullName;
    private readonly List<Process> _started = [];
    private ServiceProvider _services = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        MigratedLibrary.CopyTo(_folder);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddLibrary(_folder);
        _services = services.BuildServiceProvider();
        Assert.True((await _services.OpenLibraryAsync(Cancel)).IsOpen);
    }

    [Fact]
    public async Task An_uploaded_file_goes_on_behind_the_last_record_that_is_in_with_nothing_lost_and_nothing_twice()
    {
        var id = await StageAsync();
        var stops = new List<int>();
        // A quick machine may have taken everything over by the second kill.
        while (stops.Count < 3 && stops.LastOrDefault() < Records)
        {
            var site = Start("--urls", "http://127.0.0.1:0", "--seeds", "false");
            var before = stops.LastOrDefault();
            await WaitAsync(id, import => import.Position > before);
            await KillAsync(site);
            stops.Add((await ReadAsync(id)).Position);
            Assert.Equal(stops[^1], await ArticlesAsync());
        }

        var last = Start("--urls", "http://127.0.0.1:0", "--seeds", "false");
        await WaitAsync(id, import => import.State == ImportState.Finished && import.StagedFile is null);
        await KillAsync(last);

        var finished = await ReadAsync(id);
        Assert.InRange(stops[0], 1, Records - 1);
        Assert.Equal((Records, 0, 0, 0), (finished.Added, finished.Unchanged, finished.Duplicate, finished.Rejected));
        Assert.Equal(Records, await ArticlesAsync());
        Assert.Matches("stopped by the end of the program after record [0-9,]+ and went on from there", finished.Remark!);
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder, "incoming"), "*.upload"));
    }

    [Fact]
    public async Task A_file_of_the_command_line_is_marked_as_interrupted_and_importing_it_again_brings_the_rest()
    {
        var path = Path.Combine(_folder, "trials.ris");
        await File.WriteAllTextAsync(path, Ris(), Cancel);
        var command = Start("import", path);
        await WaitAsync(1, import => import.Position > 0);
        await KillAsync(command);

        var taken = await ArticlesAsync();
        await WithAsync<DeskUpkeep>(upkeep => upkeep.EndInterruptedAsync(Cancel));
        var interrupted = await ReadAsync(1);
        Assert.Equal((ImportState.Interrupted, taken), (interrupted.State, interrupted.Added));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"The {taken:N0} records counted here are in the library"), interrupted.Remark, StringComparison.Ordinal);

        var again = Start("import", path);
        await again.WaitForExitAsync(Cancel);
        Assert.Equal(0, again.ExitCode);

        var rest = await ReadAsync(2);
        Assert.Equal((Records - taken, taken), (rest.Added, rest.Unchanged));
        Assert.Equal(Records, await ArticlesAsync());
    }

    [Fact]
    public async Task An_order_at_PubMed_that_ends_the_program_twice_is_not_fetched_a_third_time_and_says_so()
    {
        await using var server = await EUtilitiesServer.StartAsync();
        server.SlowAnswer = TimeSpan.FromMinutes(5);
        server.Next(Oddity.Slow, Oddity.Slow, Oddity.Slow);
        var order = new Import { FileName = "PubMed: ketamine", State = ImportState.Fetching, Fetch = new ImportFetch { Query = "ketamine" } };
        await WithAsync<LibraryContext>(library =>
        {
            library.Imports.Add(order);
            return library.SaveChangesAsync(Cancel);
        });
        string[] arguments = ["--urls", "http://127.0.0.1:0", "--seeds", "false", "--PubMed:BaseAddress", server.BaseAddress.ToString(), "--PubMed:Email", "site@example.org"];
        for (var kill = 1; kill <= 2; kill++)
        {
            var site = Start(arguments);
            await Patience.WaitAsync(() => server.Requests.Count == kill, $"request {kill} at the server");
            await KillAsync(site);
        }

        var last = Start(arguments);
        await WaitAsync(order.Id, import => import.State == ImportState.Failed);
        await KillAsync(last);

        Assert.Equal(2, server.Requests.Count);
        Assert.StartsWith("The program ended twice while this was being fetched", (await ReadAsync(order.Id)).Remark, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        // Of a test that failed one may still be running, and would keep a core from all others.
        foreach (var process in _started)
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
        }

        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Ris()
    {
        var text = new StringBuilder();
        for (var number = 1; number <= Records; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"TY  - JOUR\nTI  - Made-up study number {number} of an invented compound\nAU  - Nobody, Anna\nPY  - 2021\nDO  - 10.1000/killed.{number}\nER  - \n\n");
        }

        return text.ToString();
    }

    private async Task<long> StageAsync()
    {
        long? id = null;
        await WithAsync<ImportDesk>(async desk =>
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(Ris()));
            id = (await desk.ReceiveAsync(content, new StagingRequest("trials.ris", WithoutTrial: true), Cancel)).ImportId;
        });
        return id!.Value;
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[typeof(LibraryServices).Assembly.Location, .. arguments, "--data", _folder])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        _started.Add(process);
        // Nobody reads it, and a full pipe would stop the program.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task KillAsync(Process process)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(Cancel);
    }

    private Task<Import?> WaitAsync(long id, Func<Import, bool> until) =>
        Patience.WaitAsync(() => FindAsync(id), import => import is not null && until(import), $"import {id} so far");

    private async Task<Import> ReadAsync(long id) => await FindAsync(id) ?? throw new InvalidOperationException($"There is no import {id}.");

    private async Task<Import?> FindAsync(long id)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LibraryContext>().Imports.AsNoTracking().SingleOrDefaultAsync(import => import.Id == id, Cancel);
    }

    private async Task<int> ArticlesAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LibraryContext>().Articles.CountAsync(Cancel);
    }

    private async Task WithAsync<T>(Func<T, Task> work)
        where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<T>());
    }
}
