using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Imports;
using PsyLit.Core.Imports.Desk;

namespace PsyLit.Core.PubMed.Fetching;

/// <summary>Orders at PubMed that come to the import desk. An order is an import from the beginning: one address to watch, leave and find again.</summary>
/// <remarks>An order outlives the program: one that was being fetched when it ended is fetched again at the next start; but not a third time.</remarks>
public sealed class PubMedDesk(LibraryContext library, PubMedFetch fetch, IncomingFolder incoming, DeskWork work, TimeProvider clock)
{
    /// <summary>Takes an order down; <see cref="RunAsync"/> fetches it.</summary>
    /// <param name="order">What is asked for.</param>
    /// <param name="name">How the import is called.</param>
    /// <param name="accountId">Who asks.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <returns>The number of the import.</returns>
    public async Task<long> OrderAsync(ImportFetch order, string name, long? accountId, CancellationToken cancellationToken)
    {
        var import = new Import
        {
            FileName = FileNames.OnOneLine(name),
            AccountId = accountId,
            NamedFormat = FetchedFile.FormatName,
            StartedAt = clock.GetUtcNow().UtcDateTime,
            State = ImportState.Fetching,
            Fetch = order,
        };
        library.Imports.Add(import);
        await library.SaveChangesAsync(cancellationToken);
        work.Tell();
        return import.Id;
    }

    /// <summary>Puts an order in line again of which no record came.</summary>
    /// <returns>Why not, as a sentence; null when it is in line.</returns>
    public async Task<string?> OrderAgainAsync(long importId, CancellationToken cancellationToken)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        if (await library.Imports.SingleOrDefaultAsync(row => row.Id == importId, cancellationToken) is not { } import)
        {
            return DeskMessages.Unknown;
        }

        if (import is not { State: ImportState.Failed, Position: 0 } || !await library.ImportFetches.AnyAsync(order => order.ImportId == importId, cancellationToken))
        {
            return DeskMessages.NothingToFetch;
        }

        await TrialChoices.ClearAsync(library, import, cancellationToken);
        import.State = ImportState.Fetching;
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        work.Tell();
        return null;
    }

    /// <summary>Fetches an order, and hands what came to the desk to be looked through; nothing when it is an order no more.</summary>
    /// <param name="importId">The import.</param>
    /// <param name="caller">In whose name; null when there is no address to ask with, and then the import says so.</param>
    /// <param name="pause">The program ends: the order stays, and is fetched at the next start.</param>
    public async Task RunAsync(long importId, PubMedCaller? caller, CancellationToken pause)
    {
        if (await library.Imports.AsNoTracking().Include(row => row.Fetch).SingleOrDefaultAsync(row => row.Id == importId, pause)
            is not { State: ImportState.Fetching, Fetch: { } order } import || !await BeginAsync(importId))
        {
            return;
        }

        var live = work.Begin(import, null);
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(live.Stopped, pause);
            var name = caller is null ? Refuse(order) : await FetchAsync(order, caller, live, stop.Token);
            await DeliverAsync(importId, order, name);
        }
        catch (OperationCanceledException) when (live.Stopped.IsCancellationRequested)
        {
            await ChangeAsync(importId, row => TrialChoices.PutAwayAsync(library, row, CancellationToken.None));
        }
        catch
        {
            // Whoever comes here was not killed: this try does not count.
            await ChangeAsync(importId, row =>
            {
                row.Remark = import.Remark;
                return Task.CompletedTask;
            });
            throw;
        }
        finally
        {
            work.End(importId);
        }
    }

    /// <summary>Ends an order that the program cannot carry out.</summary>
    public Task FailAsync(long importId, string why) => ChangeAsync(importId, row =>
    {
        (row.State, row.Remark) = (ImportState.Failed, why);
        return Task.CompletedTask;
    });

    // Told before it begins, because a program that is killed tells nothing: what kills it would do so at every start.
    private async Task<bool> BeginAsync(long importId)
    {
        var goesOn = true;
        return await ChangeAsync(importId, row =>
        {
            goesOn = row.Remark != PubMedSentences.BegunAgain;
            (row.State, row.Remark) = !goesOn ? (ImportState.Failed, PubMedSentences.EndedTwice)
                : (row.State, row.Remark is null ? PubMedSentences.Begun : PubMedSentences.BegunAgain);
            return Task.CompletedTask;
        }) && goesOn;
    }

    private static string? Refuse(ImportFetch order)
    {
        order.Failure = PubMedSentences.NoEmail;
        return null;
    }

    private async Task<string?> FetchAsync(ImportFetch order, PubMedCaller caller, LiveImport live, CancellationToken cancellationToken)
    {
        await using var file = await fetch.RunAsync(order, caller, live, cancellationToken);
        try
        {
            return file is null ? null : await incoming.SaveAsync(file, long.MaxValue, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            order.Failure = DeskMessages.NotSaved(failure.Message);
            return null;
        }
    }

    private async Task DeliverAsync(long importId, ImportFetch order, string? name)
    {
        var taken = await ChangeAsync(importId, row =>
        {
            library.ImportFetches.Update(order);
            row.StagedFile = name;
            row.State = name is not null ? ImportState.Checking : order.Failure is null ? ImportState.Finished : ImportState.Failed;
            row.Remark = name is null ? order.Failure : null;
            row.FinishedAt = row.State == ImportState.Finished ? clock.GetUtcNow().UtcDateTime : null;
            return Task.CompletedTask;
        });
        if (!taken)
        {
            incoming.Delete(name);
        }
    }

    // An order that was put away meanwhile stays away.
    private async Task<bool> ChangeAsync(long importId, Func<Import, Task> change)
    {
        library.ChangeTracker.Clear();
        await using var transaction = await library.Database.BeginTransactionAsync(CancellationToken.None);
        if (await library.Imports.SingleOrDefaultAsync(row => row.Id == importId && row.State == ImportState.Fetching, CancellationToken.None) is not { } import)
        {
            return false;
        }

        await change(import);
        await library.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return true;
    }
}
