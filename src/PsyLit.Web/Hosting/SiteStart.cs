using Microsoft.AspNetCore.Connections;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations.Anchors;
using PsyLit.Core.Search;
using PsyLit.Database.Sqlite;

namespace PsyLit.Web.Hosting;

/// <summary>Opens the library, starts listening and says where; what can go wrong on the way is one sentence and exit code 1.</summary>
internal static class SiteStart
{
    public static async Task<int> RunAsync(WebApplication app)
    {
        var opening = await app.Services.OpenLibraryAsync();
        if (!opening.IsOpen)
        {
            return Fail(opening.Message);
        }

        await app.Services.OpenVocabularyAsync(app.Configuration.DataFolder());
        await app.Services.FollowReleaseAsync(app.Configuration.DataFolder());
        await app.Services.ImportSeedsAsync();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ArticleIndex>().EnsureCurrentAsync();
            // A library restored from elsewhere, or left in the middle of something, may hold annotations that have not followed their texts.
            await scope.ServiceProvider.GetRequiredService<LibraryContext>()
                .ReanchorMissedAsync(scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        }

        try
        {
            await app.StartAsync();
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            return Fail($"{app.Configuration[WebHostDefaults.ServerUrlsKey]} is already in use. Stop the other program, or choose another address with --urls http://localhost:5081.");
        }

        Console.WriteLine($"""

            PsyLit is ready.
              Read:    {string.Join(", ", app.Urls)}
              Data:    {app.Configuration.DataFolder()}
            """);
        if (await app.Services.GetRequiredService<FirstAdministrator>().FindPathAsync() is { } path)
        {
            Console.WriteLine($"  Setup:   {app.Urls.FirstOrDefault()}{path}\n           makes the administrator's account; the link works once.");
        }

        await app.WaitForShutdownAsync();
        return 0;
    }

    private static int Fail(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 1;
    }
}
