using Microsoft.Extensions.DependencyInjection;
using PsyLit.Database.Sqlite;
using PsyLit.Tests;

[assembly: AssemblyFixture(typeof(MigratedLibrary))]

namespace PsyLit.Tests;

/// <summary>An empty library that the real migrations made: once for a run of tests, whose libraries begin as copies.</summary>
public sealed class MigratedLibrary : IAsyncLifetime
{
    private static string? file;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("psylit-migrated-");

    /// <summary>Puts a copy into a data folder, which is made when it is not there.</summary>
    public static void CopyTo(string dataFolder)
    {
        Directory.CreateDirectory(dataFolder);
        File.Copy(
            file ?? throw new InvalidOperationException("The library is made before the first test."),
            Path.Combine(dataFolder, SqliteLibrary.FileName));
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSqliteLibrary(folder.FullName);
        await using (var provider = services.BuildServiceProvider())
        {
            var opening = await provider.OpenLibraryAsync(TestContext.Current.CancellationToken);
            Assert.True(opening.IsOpen, opening.Message);
        }

        // The last connection to close writes the log into the file.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        file = Path.Combine(folder.FullName, SqliteLibrary.FileName);
        Assert.False(File.Exists(file + "-wal"), "The copy would lack what is in the log.");
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
