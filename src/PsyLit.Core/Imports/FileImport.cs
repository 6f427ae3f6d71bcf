using System.Data.Common;
using Microsoft.Extensions.Logging;
using PsyLit.Core.Imports.Batches;
using PsyLit.Core.Imports.Desk;
using PsyLit.Core.Imports.Reading;
using PsyLit.Core.Imports.Reporting;
using PsyLit.Core.Markdown;
using PsyLit.Core.Search;
using PsyLit.Formats;
using PsyLit.Formats.Decoding;

namespace PsyLit.Core.Imports;

/// <summary>Takes a file into the library: reads, recognises works already there, merges, and reports what became of each record.</summary>
public sealed class FileImport(
    IImportStore store,
    MarkdownRenderer markdown,
    ArticleIndex index,
    ImportLimits limits,
    IncomingFolder incoming,
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
        if (Problem(request.Format, request.Encoding) is { } problem)
        {
            return NotBegun(request, problem);
        }

        if (file.CanSeek && file.Length - file.Position > limits.FileBytes)
        {
            return NotBegun(request, ImportFailures.FileTooLarge(limits));
        }

        await using var reading = Read(file, request.Format, request.Encoding);
        return await RunAsync(reading, request, progress, cancellationToken);
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
        return await RunAsync(reading, request, progress, cancellationToken);
    }

    /// <summary>
    /// Imports the file of a stored import from <see cref="Import.Position"/> on; or looks it through, when the import's state is
    /// <see cref="ImportState.Checking"/>, and stores the list.
    /// </summary>
    /// <param name="file">The whole file from its first byte.</param>
    /// <param name="import">The stored row; what is written is kept in it too.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellationToken">A person stops it; what is in stays in.</param>
    /// <param name="pause">The program ends: the row stays as after the last batch, so that it can go on.</param>
    internal async Task RunStagedAsync(
        Stream file, Import import, IProgress<ImportProgress> progress, CancellationToken cancellationToken, CancellationToken pause)
    {
        var report = new ReportBuilder(import, import.State == ImportState.Checking);
        var run = new ImportRun(store, markdown, clock, logger, limits, import, report);
        await using var reading = Read(file, import.NamedFormat, import.NamedEncoding);
        await run.RunAsync(reading, progress, cancellationToken, pause);
        if (!report.DryRun && !pause.IsCancellationRequested)
        {
            await CatchUpAsync(import);
        }
    }

    /// <summary>Why a file cannot be read as that, as a sentence; null when it can.</summary>
    /// <param name="format">The short name of a format; null to find it.</param>
    /// <param name="encoding">The name of an encoding; null to find it.</param>
    public static string? Problem(string? format, string? encoding)
    {
        if (format is not null && FormatDetector.Named(format) is null)
        {
            var names = string.Join(", ", FormatDetector.Formats.Select(known => known.Name));
            return $"There is no format called \"{format}\". The formats are: {names}.";
        }

        return encoding is not null && EncodingNames.Find(encoding) is null
            ? $"There is no encoding called \"{encoding}\". Usual ones are: {string.Join(", ", EncodingNames.Offered)}."
            : null;
    }

    private FileReading Read(Stream file, string? format, string? encoding) => new(
        () => CitationFile.Open(
            file,
            format is null ? null : FormatDetector.Named(format),
            encoding is null ? null : EncodingNames.Find(encoding),
            limits.FileBytes),
        limits);

    private async Task<ImportReport> RunAsync(
        FileReading reading, FileImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var import = new Import
        {
            FileName = FileNames.Of(request.FileName),
            AccountId = request.AccountId,
            NamedFormat = request.Format,
            NamedEncoding = request.Encoding,
            StartedAt = clock.GetUtcNow().UtcDateTime,
            State = ImportState.Running,
        };
        var report = new ReportBuilder(import, request.DryRun);
        var run = new ImportRun(store, markdown, clock, logger, limits, import, report);

        // Tells other processes that this import is alive and not left behind.
        await using var alive = request.DryRun ? null : incoming.HoldAlive();
        report.Failure = await run.RunAsync(reading, progress, cancellationToken);
        if (!request.DryRun)
        {
            report.Failure ??= await CatchUpAsync(import);
        }

        return report.ToReport();
    }

    // Brings the search index up to date; a sentence when it could not.
    private async Task<string?> CatchUpAsync(Import import)
    {
        try
        {
            await index.CatchUpAsync(CancellationToken.None);
            return null;
        }
        catch (DbException exception)
        {
            logger.LogError(exception, "Indexing after the import of {File} failed", import.FileName);
            return ImportFailures.IndexFails(exception.Message);
        }
    }

    private static ImportReport NotBegun(FileImportRequest request, string failure) =>
        new() { FileName = FileNames.Of(request.FileName), DryRun = request.DryRun, Failure = failure };
}
