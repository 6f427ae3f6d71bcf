using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Imports;

/// <summary>Fills an empty library with the files that come with the program, by the same importer as any other file.</summary>
public sealed class SeedImport(LibraryContext library, FileImport fileImport)
{
    /// <summary>Imports every file of a folder in the order of their names, unless the library already holds an article.</summary>
    /// <param name="folder">The folder, <c>seeds/articles</c>; a folder that does not exist counts as empty.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    /// <returns>A report for each file; none when the library was not empty.</returns>
    public async Task<IReadOnlyList<ImportReport>> RunAsync(string folder, CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists(folder) || await library.Articles.AnyAsync(cancellationToken))
        {
            return [];
        }

        var reports = new List<ImportReport>();
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            await using var file = File.OpenRead(path);
            reports.Add(await fileImport.RunAsync(file, new FileImportRequest(Path.GetFileName(path)), null, cancellationToken));
        }

        return reports;
    }
}
