using System.Data.Common;
using Microsoft.Extensions.Logging;
using PsyLit.Core.Markdown;
using PsyLit.Core.Search;

namespace PsyLit.Core.Imports.Batches;

/// <summary>One file on its way into the library, batch by batch.</summary>
internal sealed class ImportRun(
    IImportStore store, MarkdownRenderer markdown, TimeProvider clock, ILogger logger, Import import, ReportBuilder report)
{
    // In a dry run nothing is in the library, so what earlier batches made must be remembered here.
    private readonly KnownWorks? imagined = report.DryRun ? new KnownWorks() : null;

    /// <summary>Takes all batches over, and writes down how it ended.</summary>
    /// <returns>Why it ended early, as a sentence; null when it came to the end of the file.</returns>
    public async Task<string?> RunAsync(FileReading reading, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        string? failure;
        try
        {
            var batches = await reading.StartAsync();
            import.Format = reading.Format;
            failure = await TryWriteAsync([]) is { } refused ? ImportFailures.LibraryFails(refused.Message) : null;
            while (failure is null && await batches.WaitToReadAsync(cancellationToken) && batches.TryRead(out var batch))
            {
                failure = await TakeOverAsync(batch);
                progress?.Report(new ImportProgress(import.Added, import.Updated, import.Unchanged, import.Rejected));
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException)
        {
            failure = ImportFailures.Stopped(import);
            import.State = ImportState.Cancelled;
        }
        catch (FileTooLargeException)
        {
            failure = ImportFailures.Unreadable("it is larger than allowed");
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            logger.LogWarning(exception, "Reading {File} failed", import.FileName);
            failure = ImportFailures.Unreadable(exception.Message);
        }

        import.Encoding = reading.Encoding;
        return await FinishAsync(failure) ?? failure;
    }

    /// <summary>Brings the search index up to date.</summary>
    /// <returns>Why it could not, as a sentence; null when it did.</returns>
    public async Task<string?> CatchUpAsync(IArticleIndex index)
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

    // A batch that fails is tried again record by record, so that one record the database refuses costs itself only.
    private async Task<string?> TakeOverAsync(IReadOnlyList<PreparedItem> batch)
    {
        if (await TryWriteAsync(batch) is not { } refused)
        {
            return null;
        }

        logger.LogWarning(refused, "A batch of {File} failed and is tried again record by record", import.FileName);
        foreach (var item in batch)
        {
            if (await TryWriteAsync([item]) is not { } reason)
            {
                continue;
            }

            // When not even the rejection can be written, it is not the record's fault.
            if (await TryWriteAsync([item.Rejected(ImportFailures.NotStored(reason.Message))]) is { } broken)
            {
                return ImportFailures.LibraryFails(broken.Message);
            }
        }

        return null;
    }

    private async Task<DbException?> TryWriteAsync(IReadOnlyList<PreparedItem> batch)
    {
        var before = (import.Id, import.Added, import.Updated, import.Unchanged, import.Rejected);
        try
        {
            await using var transaction = await store.BeginAsync(forWriting: !report.DryRun, CancellationToken.None);
            var works = imagined ?? new KnownWorks();
            await works.LoadAsync(transaction, batch, CancellationToken.None);

            var changes = new BatchChanges { Import = import };
            var decisions = new BatchDecisions(works, changes, markdown, clock.GetUtcNow().UtcDateTime);
            foreach (var item in batch)
            {
                decisions.Decide(item);
            }

            if (!report.DryRun)
            {
                transaction.Write(changes);
                await transaction.CommitAsync(CancellationToken.None);
            }

            report.Add(changes.Entries);
            return null;
        }
        catch (DbException exception)
        {
            (import.Id, import.Added, import.Updated, import.Unchanged, import.Rejected) = before;
            return exception;
        }
    }

    // An import that ended early keeps no end time, and says why in its last entry.
    private async Task<string?> FinishAsync(string? failure)
    {
        if (report.DryRun || import.Id == 0)
        {
            return null;
        }

        import.FinishedAt = failure is null ? clock.GetUtcNow().UtcDateTime : null;
        import.State = failure is null ? ImportState.Finished : import.State == ImportState.Cancelled ? ImportState.Cancelled : ImportState.Failed;
        import.Remark = failure;
        var changes = new BatchChanges { Import = import };
        if (failure is not null)
        {
            changes.Entries.Add(new ImportEntry { Outcome = ImportOutcome.Remark, Title = import.FileName, Reason = failure });
        }

        try
        {
            await using var transaction = await store.BeginAsync(forWriting: true, CancellationToken.None);
            transaction.Write(changes);
            await transaction.CommitAsync(CancellationToken.None);
            return null;
        }
        catch (DbException exception)
        {
            logger.LogError(exception, "The end of the import of {File} could not be written down", import.FileName);
            return failure ?? ImportFailures.LibraryFails(exception.Message);
        }
    }
}
