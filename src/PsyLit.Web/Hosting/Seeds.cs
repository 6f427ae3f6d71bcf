using PsyLit.Core.Concepts;
using PsyLit.Core.Imports;

namespace PsyLit.Web.Hosting;

/// <summary>The files that come with the program and fill an empty library at its first start.</summary>
internal static class Seeds
{
    /// <summary>They are copied beside the program when it is built.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <summary>Reads <c>seeds/vocabulary.json</c>.</summary>
    /// <exception cref="InvalidDataException">The file that came with the program is damaged.</exception>
    public static Vocabulary ReadVocabulary()
    {
        using var file = File.OpenRead(Path.Combine(Folder, "vocabulary.json"));
        var reading = VocabularyFile.ReadAsync(file).GetAwaiter().GetResult();
        return reading.Vocabulary ?? throw new InvalidDataException($"seeds/vocabulary.json: {reading.Problems[0].Message}");
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
