using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.Versions;
using PsyLit.Core.Imports;

namespace PsyLit.Web.Hosting;

/// <summary>The files that come with the program and fill an empty library at its first start.</summary>
internal static class Seeds
{
    /// <summary>They are copied beside the program when it is built.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <summary>The vocabulary of a library: the one in its data folder, which an archive may have brought, else the one that comes with the program.</summary>
    /// <param name="dataFolder">Null for the program's own.</param>
    public static string VocabularyPath(string? dataFolder) =>
        dataFolder is not null && Path.Combine(dataFolder, "vocabulary.json") is var own && File.Exists(own) ? own : Path.Combine(Folder, "vocabulary.json");

    /// <summary>Makes a library without a vocabulary begin with the one at <see cref="VocabularyPath"/>, and takes over the newest version. Call once the library is open.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static async Task OpenVocabularyAsync(this IServiceProvider services, string dataFolder)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<VocabularyInForce>().OpenAsync(await ReadVocabularyTextAsync(dataFolder));
    }

    /// <summary>The text at <see cref="VocabularyPath"/>.</summary>
    public static Task<string> ReadVocabularyTextAsync(string dataFolder, CancellationToken cancellationToken = default) => File.ReadAllTextAsync(VocabularyPath(dataFolder), cancellationToken);

    /// <summary>Lets the library's vocabulary follow the program's, as long as nobody has edited it.</summary>
    public static async Task FollowReleaseAsync(this IServiceProvider services, string dataFolder)
    {
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<ReleaseOffer>().FollowAsync(await ReadVocabularyTextAsync(dataFolder)) is { } number)
        {
            Console.WriteLine($"The vocabulary that comes with this release is version {number} of the library's; records are looked through in the background.");
        }
    }

    /// <summary>Reads the vocabulary at <see cref="VocabularyPath"/>.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static Vocabulary ReadVocabulary(string? dataFolder = null)
    {
        var path = VocabularyPath(dataFolder);
        using var file = File.OpenRead(path);
        var reading = VocabularyFile.ReadAsync(file).GetAwaiter().GetResult();
        return reading.Vocabulary ?? throw new InvalidDataException($"{path}: {reading.Problems[0].Message}");
    }

    /// <summary>Imports <c>seeds/articles</c> when the library is empty; setting <c>seeds</c> to <c>false</c> leaves it empty.</summary>
    public static async Task ImportSeedsAsync(this IServiceProvider services)
    {
        if (!services.GetRequiredService<IConfiguration>().GetValue("seeds", true))
        {
            return;
        }

        await using var scope = services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<SeedImport>().RunAsync(Path.Combine(Folder, "articles"));
        if (report is null)
        {
            return;
        }

        Console.WriteLine($"The library was empty: imported {report.Added} records that come with PsyLit.");
        if (report.Failure is { } failure)
        {
            await Console.Error.WriteLineAsync(failure);
        }
    }
}
