using System.CommandLine;
using PsyLit.Database.Sqlite;
using PsyLit.Web.Hosting;

namespace PsyLit.Web.Commands;

/// <summary>What every command that works on a library shares: its <c>--data</c> option, and the library opened before it runs.</summary>
internal static class LibraryCommand
{
    public static Option<string?> DataOption() => new("--data")
    {
        Description = "The library's folder (default: PSYLIT_DATA, else ./data).",
        HelpName = "DIR",
    };

    /// <summary>Opens the library and runs the command on it; a library that cannot be opened is one sentence and exit code 1.</summary>
    /// <param name="dataFolder">What <c>--data</c> gave; may be null.</param>
    /// <param name="run">The command's work with the library's services; returns the exit code.</param>
    public static async Task<int> RunAsync(string? dataFolder, Func<IServiceProvider, Task<int>> run)
    {
        var services = new ServiceCollection();
        var folder = DataFolderSetting.Resolve(dataFolder);
        services.AddLibrary(folder);
        services.AddPubMed(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        await using var provider = services.BuildServiceProvider();
        var opening = await provider.OpenLibraryAsync();
        if (!opening.IsOpen)
        {
            Console.Error.WriteLine(opening.Message);
            return 1;
        }

        await provider.OpenVocabularyAsync(folder);
        await using var scope = provider.CreateAsyncScope();
        return await run(scope.ServiceProvider);
    }
}
