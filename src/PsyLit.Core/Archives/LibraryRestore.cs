using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Concepts.Versions;
using PsyLit.Core.Search;

namespace PsyLit.Core.Archives;

/// <summary>Fills an empty library with what an archive holds: all of it, or nothing.</summary>
public sealed class LibraryRestore(LibraryContext library, ArticleIndex index, VocabularyInForce vocabulary)
{
    // Rows in EF Core's hands at a time; with all of them each save would look through all that were saved before.
    private const int Batch = 500;

    private const long LargestDocument = 64 * 1024 * 1024;

    /// <summary>Restores the archive and makes its search index.</summary>
    /// <param name="archive">A seekable stream; stays open.</param>
    /// <param name="cancellationToken">Ends it, and leaves the library empty.</param>
    public async Task<RestoreResult> RunAsync(Stream archive, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var zip = await ZipArchive.CreateAsync(archive, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            if (await LibraryArchive.ReadSummaryAsync(zip, cancellationToken) is not { } summary)
            {
                return RestoreResult.Failed("The file is no PsyLit archive.");
            }

            if (await RefusalAsync(summary, cancellationToken) is { } refusal)
            {
                return RestoreResult.Failed(refusal);
            }

            await RestoreAsync(zip, summary, cancellationToken);
            var documents = await DocumentsAsync(zip, cancellationToken);
            await vocabulary.BeginAnewAsync(VocabularyOf(summary, documents), cancellationToken);
            await index.RebuildAsync(cancellationToken: cancellationToken);
            return new RestoreResult(summary, null, documents);
        }
        catch (Exception damage) when (damage is InvalidDataException or JsonException or DbUpdateException)
        {
            return RestoreResult.Failed($"The archive is damaged ({damage.InnerException?.Message ?? damage.Message}). Nothing was restored.");
        }
    }

    // An archive from before vocabularies had versions holds its own as a file.
    private static string? VocabularyOf(ArchiveSummary summary, IReadOnlyList<ArchiveDocument> documents) =>
        summary.Of("vocabulary-versions") == 0 && documents.FirstOrDefault(document => document.Name == "vocabulary.json") is { } file
            ? Encoding.UTF8.GetString(file.Content) : null;

    private async Task<string?> RefusalAsync(ArchiveSummary summary, CancellationToken cancellationToken)
    {
        if (summary.Version > LibraryArchive.Version)
        {
            return $"The archive was written by a newer PsyLit (version {summary.Version} of the archive; this program reads up to {LibraryArchive.Version}).";
        }

        var isEmpty = !await library.Articles.IgnoreQueryFilters().AnyAsync(cancellationToken)
            && !await library.Users.AnyAsync(cancellationToken)
            && !await library.Imports.AnyAsync(cancellationToken);
        return isEmpty ? null : "An archive can only be restored into an empty library, and this one holds records or accounts. Name another folder with --data.";
    }

    private async Task RestoreAsync(ZipArchive zip, ArchiveSummary summary, CancellationToken cancellationToken)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var tables = ArchiveTables.All();

        // An empty library may have its roles already; the archive's take their place, with the numbers that its accounts know.
        await library.Roles.ExecuteDeleteAsync(cancellationToken);
        if (summary.Of("vocabulary-versions") > 0)
        {
            await library.VocabularyVersions.ExecuteDeleteAsync(cancellationToken);
        }

        foreach (var table in tables)
        {
            var rows = await AddAsync(zip, table, cancellationToken);
            if (rows != summary.Of(table.Name))
            {
                throw new InvalidDataException($"the table {table.Name} has {rows} rows instead of {summary.Of(table.Name)}");
            }
        }

        foreach (var table in tables)
        {
            await table.FinishAsync(library, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<int> AddAsync(ZipArchive zip, ArchiveTable table, CancellationToken cancellationToken)
    {
        // An older archive lacks tables that came later.
        if (zip.GetEntry(table.FileName) is not { } entry)
        {
            return 0;
        }

        using var lines = new StreamReader(await entry.OpenAsync(cancellationToken));
        var rows = 0;
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            table.Add(library, line);
            if (++rows % Batch == 0)
            {
                await SaveAsync(cancellationToken);
            }
        }

        await SaveAsync(cancellationToken);
        return rows;
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        await library.SaveChangesAsync(cancellationToken);
        library.ChangeTracker.Clear();
    }

    private static async Task<IReadOnlyList<ArchiveDocument>> DocumentsAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        var documents = new List<ArchiveDocument>();
        foreach (var entry in zip.Entries.Where(entry => entry.Name.EndsWith(".json", StringComparison.Ordinal) && entry.FullName == entry.Name && entry.Name != LibraryArchive.SummaryName))
        {
            if (entry.Length > LargestDocument)
            {
                continue;
            }

            using var content = new MemoryStream();
            await using var stream = await entry.OpenAsync(cancellationToken);
            await stream.CopyToAsync(content, cancellationToken);
            documents.Add(new ArchiveDocument(entry.Name, content.ToArray()));
        }

        return documents;
    }
}
