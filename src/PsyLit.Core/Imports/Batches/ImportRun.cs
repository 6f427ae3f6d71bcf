using System.Data.Common;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using PsyLit.Core.Imports.Deciding;
using PsyLit.Core.Imports.Reading;
using PsyLit.Core.Imports.Reporting;
using PsyLit.Core.Markdown;
using PsyLit.Formats;

namespace PsyLit.Core.Imports.Batches;

/// <summary>One file on its way into the library, batch by batch; or looked through, when the report is of a dry run.</summary>
internal sealed class ImportRun(
    IImportStore store, MarkdownRenderer markdown, TimeProvider clock, ILogger logger, ImportLimits limits, Import import, ReportBuilder report)
{
    // In a dry run nothing is in the library, so what earlier batches made must be remembered here.
    private readonly KnownWorks? imagined = report.DryRun ? new KnownWorks() : null;
    private readonly FileSoFar file = new();
    private readonly HashSet<int> leftOut = report.DryRun ? [] : [.. import.LeftOut];
    private readonly KeptSources sources = new(limits);
    private readonly BatchSize size = new(limits.BatchRecords);

    // A dry run of a stored import keeps its list; one of the command line leaves no trace.
    private bool Writes => !report.DryRun || import.Id > 0;

    /// <summary>Takes all batches over from <see cref="Import.Position"/> on, and writes down how it ended.</summary>
    /// <param name="reading">The file from its beginning.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellationToken">A person stops the import.</param>
    /// <param name="pause">The program ends; the import stays as it is and goes on at the next start.</param>
    /// <returns>Why it ended early, as a sentence; null when it came to the end of the file.</returns>
    public async Task<string?> RunAsync(
        FileReading reading, IProgress<ImportProgress>? progress, CancellationToken cancellationToken, CancellationToken pause = default)
    {
        string? failure;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, pause);
        try
        {
            await reading.StartAsync();
            import.Format = reading.Format;
            failure = await TryWriteAsync([]) is { } refused ? ImportFailures.LibraryFails(refused.Message) : null;
            var read = 0;
            while (failure is null && await reading.NextAsync(size.Records, stop.Token) is { } batch)
            {
                var began = Stopwatch.GetTimestamp();
                var items = Remaining(batch, read);
                failure = await TakeOverAsync(items);
                size.Learn(items.Count, Stopwatch.GetElapsedTime(began));
                read += batch.Count;
                progress?.Report(ImportProgress.Of(import));
                stop.Token.ThrowIfCancellationRequested();
            }

            import.Total = failure is null ? read : import.Total;
        }
        catch (OperationCanceledException) when (pause.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (OperationCanceledException)
        {
            failure = ImportFailures.Stopped(import);
            import.State = ImportState.Cancelled;
        }
        catch (FileTooLargeException)
        {
            failure = ImportFailures.Unreadable("it is larger than allowed", report.DryRun);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            logger.LogWarning(exception, "Reading {File} failed", import.FileName);
            failure = ImportFailures.Unreadable(exception.Message, report.DryRun);
        }

        import.Encoding = reading.Encoding;
        return await FinishAsync(failure) ?? failure;
    }

    // The items of a batch that are not in the library yet, numbered.
    private List<PreparedItem> Remaining(IReadOnlyList<PreparedItem> batch, int read) =>
    [
        .. batch.Index().Skip(Math.Max(0, import.Position - read))
            .Select(item => item.Item with { Position = read + item.Index + 1, IsLeftOut = leftOut.Contains(read + item.Index + 1) }),
    ];

    // A batch that fails is tried again record by record, so that one record the database refuses costs itself only.
    private async Task<string?> TakeOverAsync(List<PreparedItem> batch)
    {
        if (batch.Count == 0 || await TryWriteAsync(batch) is not { } refused)
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

    private async Task<DbException?> TryWriteAsync(List<PreparedItem> batch)
    {
        var before = (import.Id, import.Position, import.Added, import.Updated, import.Unchanged, import.Duplicate, import.Rejected);
        try
        {
            await using var transaction = await store.BeginAsync(forWriting: Writes, CancellationToken.None);
            if (batch.Count == 0 && import.Position > 0)
            {
                await file.ResumeAsync(transaction.Library, import.Id);
            }

            var entries = new List<ImportEntry>();
            var retold = new List<long>();
            foreach (var step in batch.Count == 0 ? [[]] : batch.Chunk(limits.StepRecords))
            {
                var changes = await DecideAsync(transaction, step);
                entries.AddRange(changes.Entries);
                if (Writes)
                {
                    changes = report.DryRun ? changes.EntriesOnly() : changes;
                    retold.AddRange(changes.Retold());
                    transaction.Write(changes);
                    file.Number();
                }
            }

            if (Writes)
            {
                await transaction.CommitAsync(retold, clock.GetUtcNow().UtcDateTime);
            }

            file.Keep();
            report.Add(entries);
            return null;
        }
        catch (DbException exception)
        {
            file.Forget();
            (import.Id, import.Position, import.Added, import.Updated, import.Unchanged, import.Duplicate, import.Rejected) = before;
            return exception;
        }
    }

    private async Task<BatchChanges> DecideAsync(IImportTransaction transaction, PreparedItem[] step)
    {
        // What earlier steps wrote is in the library for this transaction.
        var works = imagined ?? new KnownWorks();
        await works.LoadAsync(transaction, step, CancellationToken.None);
        var changes = new BatchChanges { Import = import };
        var decisions = new BatchDecisions(works, file, changes, markdown, clock.GetUtcNow().UtcDateTime);
        foreach (var item in step)
        {
            decisions.Decide(item);
            import.Position = item.Position;
        }

        sources.Limit(changes.Entries);
        return changes;
    }

    private async Task<string?> FinishAsync(string? failure)
    {
        if (!Writes || import.Id == 0)
        {
            return null;
        }

        var ending = new ImportEnding(import, report.DryRun, clock.GetUtcNow().UtcDateTime);
        var changes = new BatchChanges { Import = import };
        changes.Entries.AddRange(ending.Apply(failure));
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
