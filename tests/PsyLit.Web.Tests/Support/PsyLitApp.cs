using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Articles;
using PsyLit.Core.Search;
using PsyLit.Tests;

namespace PsyLit.Web.Tests.Support;

/// <summary>The whole site in memory over a library of its own in a temporary folder, with a clock that stands still until a test moves it.</summary>
/// <remarks>The database is a real file made by the real migrations (<see cref="MigratedLibrary"/>). Nothing is seeded. Limits on posting are out of the way unless a test sets them.</remarks>
public class PsyLitApp : WebApplicationFactory<Program>
{
    /// <summary>The password of every account made by <see cref="AddAccountAsync"/>.</summary>
    public const string Password = "a quiet library room";

    private readonly string _dataFolder = Directory.CreateTempSubdirectory("psylit-test-").FullName;

    /// <summary>Where the site keeps its library.</summary>
    public string DataFolder => _dataFolder;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 20, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Settings as on the command line (<c>Limits:Post</c>); set before the first request.</summary>
    public Dictionary<string, string> Settings { get; } = new()
    {
        ["Limits:LogIn"] = "10000",
        ["Limits:Register"] = "10000",
        ["Limits:Post"] = "10000",
        ["Limits:NewPost"] = "10000",
        ["Limits:Draft"] = "10000",
    };

    /// <summary>A guest's browser: keeps cookies, follows no redirect, and asks for pages before anything else.</summary>
    public Browser OpenBrowser()
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Accept", "text/html, application/xhtml+xml, */*; q=0.8");
        return new Browser(client);
    }

    /// <summary>The browser of a new account with that role, logged in through the log-in page.</summary>
    public async Task<Browser> OpenBrowserAsync(string role, string? name = null)
    {
        var account = await AddAccountAsync(name ?? $"{role} {Guid.CreateVersion7():N}"[..30], role);
        var browser = OpenBrowser();
        await browser.LogInAsync(account.UserName!);
        return browser;
    }

    /// <summary>Makes an account with <see cref="Password"/>.</summary>
    public Task<Account> AddAccountAsync(string name, string role) => WithAsync<CreateAccount, Account>(async create =>
    {
        var (account, result) = await create.RunAsync(name, null, Password, role);
        Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.Description)));
        return account;
    });

    /// <summary>Stores a made-up article, queued for the index.</summary>
    /// <returns>Its id.</returns>
    public Task<long> AddArticleAsync(string title = "A made-up trial of an imaginary compound", Action<Article>? change = null) =>
        WithLibraryAsync(async library =>
        {
            var now = Clock.GetUtcNow().UtcDateTime;
            var article = new Article { Title = title, MatchKey = Guid.NewGuid().ToString(), AddedAt = now, ChangedAt = now };
            change?.Invoke(article);
            library.Articles.Add(article);
            await library.SaveChangesAsync();
            library.IndexQueue.Add(new IndexQueueEntry { ArticleId = article.Id });
            await library.SaveChangesAsync();
            return article.Id;
        });

    /// <summary>Reads or writes the store past the site.</summary>
    public Task<T> WithLibraryAsync<T>(Func<LibraryContext, Task<T>> work) => WithAsync(work);

    /// <summary>Does something with one of the site's services, in a scope of its own.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        MigratedLibrary.CopyTo(_dataFolder);
        builder.UseEnvironment("Production");
        builder.UseSetting("data", _dataFolder);
        builder.UseSetting("seeds", "false");
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            // Hashing is slow on purpose; tests log in hundreds of times.
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 100);
        });
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        // The pool keeps files open that are about to be deleted.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await DeleteAsync();
        GC.SuppressFinalize(this);
    }

    // What a page leaves to be done after its answer, as noting a visit, may still write a file.
    private async Task DeleteAsync()
    {
        for (var trial = 1; ; trial++)
        {
            try
            {
                Directory.Delete(_dataFolder, recursive: true);
                return;
            }
            catch (IOException) when (trial < 10)
            {
                await Task.Delay(100);
            }
        }
    }
}
