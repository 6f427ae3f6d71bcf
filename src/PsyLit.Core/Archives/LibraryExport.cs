using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace PsyLit.Core.Archives;

/// <summary>Writes all content of the library as one archive, while others go on reading and writing.</summary>
public sealed class LibraryExport(IReadingView view)
{
    // Written by hand into every archive rather than left to the writer's platform.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the archive; the stream stays open.</summary>
    /// <param name="output">Where to; need not be seekable.</param>
    /// <param name="documents">Files that belong to the library beside its tables.</param>
    /// <param name="cancellationToken">Ends the export; what was written by then is no archive.</param>
    /// <returns>What is in it.</returns>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public Task<ArchiveSummary> RunAsync(Stream output, IReadOnlyList<ArchiveDocument> documents, CancellationToken cancellationToken = default) =>
        view.ReadAsync(
            async library =>
            {
                await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
                var rows = new Dictionary<string, int>(StringComparer.Ordinal);
                foreach (var table in ArchiveTables.All())
                {
                    rows[table.Name] = await WriteAsync(zip, table, library, cancellationToken);
                }

                foreach (var document in documents)
                {
                    await using var content = await OpenAsync(zip, document.Name, cancellationToken);
                    await content.WriteAsync(document.Content, cancellationToken);
                }

                // Last, so that an archive which breaks off is none.
                var summary = new ArchiveSummary(LibraryArchive.Format, LibraryArchive.Version, rows);
                await using var entry = await OpenAsync(zip, LibraryArchive.SummaryName, cancellationToken);
                await JsonSerializer.SerializeAsync(entry, summary, LibraryArchive.Json, cancellationToken);
                return summary;
            },
            cancellationToken);

    private static async Task<int> WriteAsync(ZipArchive zip, ArchiveTable table, LibraryContext library, CancellationToken cancellationToken)
    {
        await using var content = await OpenAsync(zip, table.FileName, cancellationToken);
        await using var lines = new StreamWriter(content, Utf8) { NewLine = "\n" };
        var rows = 0;
        await foreach (var line in table.ReadAsync(library).WithCancellation(cancellationToken))
        {
            await lines.WriteLineAsync(line.AsMemory(), cancellationToken);
            rows++;
        }

        return rows;
    }

    private static Task<Stream> OpenAsync(ZipArchive zip, string name, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = LibraryArchive.EntryTime;
        return entry.OpenAsync(cancellationToken);
    }
}
