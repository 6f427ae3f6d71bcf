using Microsoft.EntityFrameworkCore;
using PsyLit.Formats;

namespace PsyLit.Core.Imports;

/// <summary>Fills an empty library with the files that come with the program, by the same importer as any other file.</summary>
public sealed class SeedImport(LibraryContext library, FileImport fileImport)
{
    /// <summary>The name under which imports list it.</summary>
    public const string Name = "Records that come with PsyLit";

    /// <summary>Imports all files of a folder as one, in the order of their names, unless the library already holds an article.</summary>
    /// <param name="folder">The folder, <c>seeds/articles</c>; a folder that does not exist counts as empty.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    /// <returns>The report; null when the library was not empty or there was nothing to import.</returns>
    public async Task<ImportReport?> RunAsync(string folder, CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists(folder) || await library.Articles.AnyAsync(cancellationToken))
        {
            return null;
        }

        var files = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).ToList();
        return files.Count == 0
            ? null
            : await fileImport.RunAsync(Items(files), new FileImportRequest(Name), null, cancellationToken);
    }

    private static IEnumerable<ReadItem> Items(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            using var file = File.OpenRead(path);
            foreach (var item in CitationFile.Open(file).Items)
            {
                yield return item;
            }
        }
    }
}
