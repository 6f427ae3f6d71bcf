using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;

namespace PsyLit.Web.Hosting;

/// <summary>Opens the library, starts listening and says where; what can go wrong on the way is one sentence and exit code 1.</summary>
internal static class SiteStart
{
    public static async Task<int> RunAsync(WebApplication app)
    {
        var dataFolder = app.Configuration.DataFolder();
        Directory.CreateDirectory(dataFolder);
        using (var scope = app.Services.CreateScope())
        {
            await scope.ServiceProvider.GetRequiredService<LibraryContext>().Database.MigrateAsync();
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
              Data:    {dataFolder}
            """);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static int Fail(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 1;
    }
}
