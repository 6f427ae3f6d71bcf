using Microsoft.Extensions.Logging;
using PsyLit.Core.Imports.Batches;
using PsyLit.Core.Markdown;
using PsyLit.Core.Search;
using PsyLit.Formats;

namespace PsyLit.Core.Imports;

/// <summary>Takes a file into the library: reads, recognises works already there, merges, and reports what became of each record.</summary>
public sealed class FileImport(
    IImportStore store,
    MarkdownRenderer markdown,
    IArticleIndex index,
    ImportLimits limits,
    TimeProvider clock,
    ILogger<FileImport> logger)
{
    /// <summary>
    /// Imports a file. What its records say never makes this throw; a failing disk or database ends it with <see cref="ImportReport.Failure"/>.
    /// </summary>
    /// <param name="file">The file's bytes from the first; need not be seekable, stays open.</param>
    /// <param name="request">The file's name and how to take it.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellationToken">Stops between two batches; what is in stays in, and the report says so.</param>
    public async Task<ImportReport> RunAsync(
        Stream file, FileImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var fileName = NameOf(request.FileName);
        var format = request.Format is null ? null : FormatDetector.Named(request.Format);
        if (request.Format is not null && format is null)
        {
            var names = string.Join(", ", FormatDetector.Formats.Select(known => known.Name));
            return NotBegun(fileName, request, $"There is no format called \"{request.Format}\". The formats are: {names}.");
        }

        if (file.CanSeek && file.Length - file.Position > limits.FileBytes)
        {
            return NotBegun(fileName, request, ImportFailures.FileTooLarge(limits));
        }

        await using var reading = new FileReading(() => CitationFile.Open(new LimitedStream(file, limits.FileBytes), format), limits);
        return await RunAsync(reading, fileName, request, progress, cancellationToken);
    }

    /// <summary>Imports records that were read elsewhere; otherwise as for a file.</summary>
    /// <param name="items">Records and problems, read as the import goes.</param>
    /// <param name="request">A name for the report, and how to take the records.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellationToken">Stops between two batches; what is in stays in, and the report says so.</param>
    public async Task<ImportReport> RunAsync(
        IEnumerable<ReadItem> items, FileImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        await using var reading = new FileReading(items, request.Format, limits);
        return await RunAsync(reading, NameOf(request.FileName), request, progress, cancellationToken);
    }

    private async Task<ImportReport> RunAsync(
        FileReading reading, string fileName, FileImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var import = new Import { FileName = fileName, AccountId = request.AccountId, StartedAt = clock.GetUtcNow().UtcDateTime, State = ImportState.Running };
        var report = new ReportBuilder(import, request.DryRun);
        var run = new ImportRun(store, markdown, clock, logger, import, report);

        report.Failure = await run.RunAsync(reading, progress, cancellationToken);
        if (!request.DryRun)
        {
            report.Failure ??= await run.CatchUpAsync(index);
        }

        return report.ToReport();
    }

    private static ImportReport NotBegun(string fileName, FileImportRequest request, string failure) =>
        new() { FileName = fileName, DryRun = request.DryRun, Failure = failure };

    // Browsers of another system send paths with the other stroke.
    private static string NameOf(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
