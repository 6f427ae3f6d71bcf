using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PsyLit.Core.Imports.Batches;
using PsyLit.Core.PubMed.Saved;

namespace PsyLit.Core.Imports.Desk;

/// <summary>Does the desk's work, file by file: looking through and importing, each one at a time and beside each other.</summary>
/// <remarks>An import that was running when the program ended comes first and goes on behind the last record that is in.</remarks>
public sealed class DeskWorker(IServiceScopeFactory scopes, IncomingFolder incoming, DeskWork work, TimeProvider clock, ILogger<DeskWorker> logger)
{
    /// <summary>Looks the next file through, if one waits for it.</summary>
    /// <param name="pause">The program ends: leave off, to go on at the next start.</param>
    /// <returns>False when there was nothing to do.</returns>
    public Task<bool> CheckNextAsync(CancellationToken pause) => NextAsync(import => import.State == ImportState.Checking, pause);

    /// <summary>Imports the next file, if one waits for it.</summary>
    /// <inheritdoc cref="CheckNextAsync"/>
    public Task<bool> ImportNextAsync(CancellationToken pause) =>
        NextAsync(import => import.StagedFile != null && (import.State == ImportState.Running || import.State == ImportState.Waiting), pause);

    /// <summary>Imports a certain file now, unless another process is at it.</summary>
    /// <param name="id">An import that waits for its turn.</param>
    /// <param name="pause">See <see cref="CheckNextAsync"/>.</param>
    /// <returns>False when it does not wait any more, or somebody else is at it.</returns>
    public Task<bool> ImportAsync(long id, CancellationToken pause) => NextAsync(import => import.Id == id && import.State == ImportState.Waiting, pause);

    // What another process is at is passed over.
    private async Task<bool> NextAsync(Expression<Func<Import, bool>> waits, CancellationToken pause)
    {
        await using var scope = scopes.CreateAsyncScope();
        var imports = scope.ServiceProvider.GetRequiredService<LibraryContext>().Imports.Where(waits);
        var next = await imports.OrderByDescending(import => import.State == ImportState.Running).ThenBy(import => import.Id)
            .Select(import => new { import.Id, import.StagedFile }).ToListAsync(pause);
        foreach (var import in next)
        {
            await using var file = import.StagedFile is null ? null : incoming.TryClaim(import.StagedFile);
            if (file is not null || import.StagedFile is null || !incoming.Has(import.StagedFile))
            {
                await RunAsync(import.Id, waits, file, pause);
                return true;
            }
        }

        return false;
    }

    private async Task RunAsync(long id, Expression<Func<Import, bool>> waits, FileStream? file, CancellationToken pause)
    {
        await using var scope = scopes.CreateAsyncScope();
        var library = scope.ServiceProvider.GetRequiredService<LibraryContext>();
        try
        {
            // Another process may have done it between the look and the claim.
            if (!await library.Imports.Where(waits).AnyAsync(import => import.Id == id, pause))
            {
                return;
            }

            if (file is null)
            {
                await EndAsync(library, id, ImportFailures.FileGone());
            }
            else if (await BeginAsync(library, id, pause) is { } begun)
            {
                await RunAsync(scope.ServiceProvider.GetRequiredService<FileImport>(), library, begun, file, pause);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !pause.IsCancellationRequested)
        {
            // A mistake of ours in one file must neither end the program nor come back to the same file for ever.
            logger.LogError(failure, "Import {Id} failed", id);
            await EndAsync(library, id, DeskMessages.CouldNotGoOn(failure.Message));
        }
    }

    private async Task RunAsync(FileImport fileImport, LibraryContext library, Import import, FileStream file, CancellationToken pause)
    {
        var live = work.Begin(import, file);
        try
        {
            await fileImport.RunStagedAsync(file, import, live, live.Stopped, pause);
            if (live.IsDiscarded && import.State == ImportState.Cancelled)
            {
                await ChangeAsync(library, import.Id, row => TrialChoices.PutAwayAsync(library, row, CancellationToken.None));
            }

            if (import.State is not (ImportState.Checking or ImportState.Checked or ImportState.Running))
            {
                await CloseAsync(library, import);
            }
        }
        finally
        {
            work.End(import.Id);
        }
    }

    // A new run begins with an empty list; one that goes on says so.
    private static async Task<Import?> BeginAsync(LibraryContext library, long id, CancellationToken pause)
    {
        var stays = true;
        var import = await ChangeAsync(library, id, async row =>
        {
            if (row.State != ImportState.Running)
            {
                await TrialChoices.ClearAsync(library, row, pause);
                row.State = row.State == ImportState.Waiting ? ImportState.Running : row.State;
                row.Total = row.State == ImportState.Checking ? null : row.Total;
            }
            else if (row.Remark == ImportFailures.WentOn(row.Position))
            {
                stays = false;
                (row.State, row.Remark) = (ImportState.Failed, ImportFailures.StoppedTwice(row.Position));
            }
            else
            {
                row.Remark = ImportFailures.WentOn(row.Position);
            }
        });
        return stays ? import : null;
    }

    private async Task EndAsync(LibraryContext library, long id, string remark)
    {
        try
        {
            var import = await ChangeAsync(library, id, row =>
            {
                (row.State, row.Remark) = (ImportState.Failed, remark);
                return Task.CompletedTask;
            });
            await CloseAsync(library, import);
        }
        catch (Exception failure) when (failure is DbException or DbUpdateException)
        {
            logger.LogError(failure, "The end of import {Id} could not be written down", id);
        }

        work.Tell();
    }

    // First forgotten, then deleted: a file left behind is found by the next upkeep, a lost one by nobody.
    private async Task CloseAsync(LibraryContext library, Import import)
    {
        await SavedQueryEnding.WriteDownAsync(library, import, clock.GetUtcNow().UtcDateTime);
        var name = import.StagedFile;
        await ChangeAsync(library, import.Id, row =>
        {
            row.StagedFile = null;
            return Task.CompletedTask;
        });
        incoming.Delete(name);
    }

    private static async Task<Import> ChangeAsync(LibraryContext library, long id, Func<Import, Task> change)
    {
        library.ChangeTracker.Clear();
        await using var transaction = await library.Database.BeginTransactionAsync(CancellationToken.None);
        var import = await library.Imports.SingleAsync(row => row.Id == id, CancellationToken.None);
        await change(import);
        await library.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        library.ChangeTracker.Clear();
        return import;
    }
}
