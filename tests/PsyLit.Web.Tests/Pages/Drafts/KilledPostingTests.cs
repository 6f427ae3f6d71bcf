using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Articles;
using PsyLit.Core.Drafts;
using PsyLit.Database.Sqlite;
using PsyLit.Web.Hosting;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Drafts;

/// <summary>The program is really killed (SIGKILL) while people post, and started again: every post and every draft that it acknowledged is there.</summary>
/// <remarks>Once here; <c>PSYLIT_KILLS=50</c> kills it so many times.</remarks>
public sealed partial class KilledPostingTests : IAsyncLifetime
{
    private const int Writers = 3;

    private readonly string _folder = Directory.CreateTempSubdirectory("psylit-killed-").FullName;
    private readonly CookieContainer _cookies = new();
    private readonly ConcurrentDictionary<string, Guid> _drafts = new();
    private readonly ConcurrentBag<string> _posts = [];
    private ServiceProvider _services = null!;

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("PSYLIT_KILLS"), out var kills) ? kills : 1;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddLibrary(_folder);
        _services = services.BuildServiceProvider();
        Assert.True((await _services.OpenLibraryAsync(Cancel)).IsOpen);
        await using var scope = _services.CreateAsyncScope();
        var (_, made) = await scope.ServiceProvider.GetRequiredService<CreateAccount>().RunAsync("Ann Writer", null, PsyLitApp.Password, Role.Annotator);
        Assert.True(made.Succeeded);
        var library = scope.ServiceProvider.GetRequiredService<LibraryContext>();
        library.Articles.Add(new Article { Title = "A made-up trial", MatchKey = "killed", AddedAt = DateTime.UnixEpoch, ChangedAt = DateTime.UnixEpoch });
        await library.SaveChangesAsync(Cancel);
    }

    [Fact]
    public async Task Every_post_and_every_draft_that_was_acknowledged_is_there_however_often_the_program_is_killed()
    {
        var chance = new Random(20260120);
        for (var kill = 0; kill < Kills; kill++)
        {
            var (process, address) = await StartAsync();
            var before = _posts.Count;
            (await LogInAsync(address)).Dispose();
            var writing = Enumerable.Range(0, Writers).Select(writer => WriteAsync(address, $"{kill}/{writer}")).ToList();
            await Patience.WaitAsync(() => _posts.Count > before, "a post");
            await Task.Delay(chance.Next(50, 400), Cancel);
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(Cancel);
            await Task.WhenAll(writing);
            process.Dispose();
        }

        await using var scope = _services.CreateAsyncScope();
        var library = scope.ServiceProvider.GetRequiredService<LibraryContext>();
        var posts = await library.Comments.Select(comment => comment.Markdown).ToListAsync(Cancel);
        var drafts = await library.Drafts.ToDictionaryAsync(draft => draft.Id, draft => draft.Text, Cancel);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Kills} kills, {_posts.Count} posts acknowledged, {posts.Count} there; {_drafts.Count} drafts acknowledged.");
        Assert.Equal(posts.Count, posts.Distinct().Count());
        Assert.Empty(_posts.Except(posts));
        // A draft that was acknowledged waits, or is the post that it became: never both, never neither.
        Assert.All(_drafts, draft => Assert.NotEqual(posts.Contains(draft.Key), drafts.TryGetValue(draft.Value, out var text) && text == draft.Key));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Saves a draft and posts it, again and again, until the program does not answer.</summary>
    private async Task WriteAsync(Uri address, string name)
    {
        try
        {
            using var browser = await LogInAsync(address);
            var page = await browser.OpenAsync("/articles/1");
            var token = ((IHtmlInputElement)page.QuerySelector("#comment-box input[name=__RequestVerificationToken]")!).Value;
            for (var number = 0; ; number++)
            {
                var (id, text) = (Guid.NewGuid(), $"{name} writes {number}");
                using var form = new FormUrlEncodedContent(
                    [new("key", DraftKey.Comment(1)), new("address", "/articles/1"), new("text", text), new("seen", "0"), new("__RequestVerificationToken", token)]);
                using var saved = await browser.Client.PutAsync(new Uri($"/drafts/{id}", UriKind.Relative), form, Cancel);
                Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
                _drafts[text] = id;
                using var posted = await browser.PostAsync("/articles/1/comments", ("Text", text), ("Draft", $"{id}"), ("__RequestVerificationToken", token));
                Assert.Equal(HttpStatusCode.Redirect, posted.StatusCode);
                _posts.Add(text);
            }
        }
        catch (HttpRequestException)
        {
            // Killed.
        }
        catch (IOException)
        {
            // Killed in the middle of an answer.
        }
    }

    // Each killed program leaves its log-in valid: the keys are in the data folder.
    private async Task<Browser> LogInAsync(Uri address)
    {
        var browser = new Browser(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = address });
        if (_cookies.GetCookies(address)["psylit.login"] is null)
            await browser.LogInAsync("Ann Writer");
        return browser;
    }

    private async Task<(Process Process, Uri Address)> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[typeof(LibraryServices).Assembly.Location, "--urls", "http://127.0.0.1:0", "--seeds", "false", "--Limits:Post", "1000000", "--Limits:NewPost", "1000000", "--Limits:Draft", "1000000", "--data", _folder])
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        var address = new TaskCompletionSource<Uri>();
        process.OutputDataReceived += (_, line) =>
        {
            if (Address().Match(line.Data ?? "") is { Success: true } found)
                address.TrySetResult(new Uri(found.Value));
        };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return (process, await address.Task.WaitAsync(TimeSpan.FromMinutes(3), Cancel));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
