using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core.Imports;

namespace PsyLit.Database.Tests.Imports;

public sealed class SeedImportTests
{
    private const string File1 = "TY  - JOUR\nTI  - A first invented study of tea\nAU  - Muster, Erika\nPY  - 2024\nER  - \n";
    private const string File2 = "TY  - JOUR\nTI  - A second invented study of tea\nAU  - Muster, Erika\nPY  - 2025\nER  - \n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_library_takes_every_file_of_the_folder_once_as_one_import()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var folder = Directory.CreateDirectory(Path.Combine(library.Folder, "seeds"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "b.ris"), File2, Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.ris"), File1, Cancel);

        var first = await SeedAsync(library, folder.FullName);
        var second = await SeedAsync(library, folder.FullName);

        Assert.Equal(2, first!.Added);
        Assert.Equal(["A first invented study of tea", "A second invented study of tea"], first.Entries.Select(entry => entry.Title));
        Assert.Null(second);
        Assert.Equal(1, await library.AskAsync(store => store.Imports.CountAsync(Cancel)));
        Assert.Equal(2, await library.AskAsync(store => store.Articles.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_library_with_an_article_and_a_folder_that_is_missing_are_left_alone()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        Assert.Null(await SeedAsync(library, Path.Combine(library.Folder, "nowhere")));

        await library.ImportAsync(Records.Trial);
        var folder = Directory.CreateDirectory(Path.Combine(library.Folder, "seeds"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.ris"), File1, Cancel);

        Assert.Null(await SeedAsync(library, folder.FullName));
        Assert.Equal(1, await library.AskAsync(store => store.Articles.CountAsync(Cancel)));
    }

    private static async Task<ImportReport?> SeedAsync(TemporaryLibrary library, string folder)
    {
        await using var scope = library.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SeedImport>().RunAsync(folder, Cancel);
    }
}
