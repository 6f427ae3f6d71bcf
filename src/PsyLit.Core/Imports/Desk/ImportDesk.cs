using Microsoft.EntityFrameworkCore;
using PsyLit.Formats;

namespace PsyLit.Core.Imports.Desk;

/// <summary>Where files are handed in, decided on, and stopped. The work itself is done by <see cref="DeskWorker"/>, in the background.</summary>
/// <remarks>What cannot be done is a sentence for the person, never an exception.</remarks>
public sealed class ImportDesk(LibraryContext library, IncomingFolder incoming, DeskWork work, ImportLimits limits, TimeProvider clock)
{
    /// <summary>Saves a file and puts it in line: to be looked through, or, without a dry run, to be imported.</summary>
    /// <param name="content">Read to its end; stays open.</param>
    /// <param name="request">What it is, and how to take it.</param>
    /// <param name="cancellationToken">Whoever sends it has gone away; nothing is kept.</param>
    /// <returns>The import, when the file is safe on the disk.</returns>
    public async Task<Staging> ReceiveAsync(Stream content, StagingRequest request, CancellationToken cancellationToken)
    {
        if (FileImport.Problem(request.Format, request.Encoding) is { } problem)
        {
            return new Staging(null, problem);
        }

        var most = request.MaxBytes ?? limits.FileBytes;
        string name;
        try
        {
            name = await incoming.SaveAsync(content, most, cancellationToken);
        }
        catch (FileTooLargeException)
        {
            return new Staging(null, DeskMessages.TooLarge(most));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Staging(null, DeskMessages.NotSaved(failure.Message));
        }

        var import = new Import
        {
            FileName = request.Fetch is null ? FileNames.Of(request.FileName) : FileNames.OnOneLine(request.FileName),
            AccountId = request.AccountId,
            SavedQueryId = request.SavedQueryId,
            Fetch = request.Fetch,
            NamedFormat = request.Format,
            NamedEncoding = request.Encoding,
            StartedAt = clock.GetUtcNow().UtcDateTime,
            StagedFile = name,
            State = request.WithoutTrial ? ImportState.Waiting : ImportState.Checking,
        };
        try
        {
            library.Imports.Add(import);
            await library.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateException failure)
        {
            incoming.Delete(name);
            return new Staging(null, DeskMessages.NotSaved(failure.GetBaseException().Message));
        }

        work.Tell();
        return new Staging(import.Id, null);
    }

    /// <summary>Puts an import that was looked through in line to be imported.</summary>
    /// <param name="id">The import.</param>
    /// <param name="leftOut">Positions of the records that are not wanted; null for those chosen so far.</param>
    /// <param name="cancellationToken">Gives up before anything is changed.</param>
    /// <returns>Why not, as a sentence; null when it is in line.</returns>
    public Task<string?> StartAsync(long id, IReadOnlyCollection<int>? leftOut = null, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, ImportState.Checked, DeskMessages.NotChecked, async import =>
        {
            import.LeftOut = leftOut is null ? import.LeftOut : [.. leftOut.Distinct().Order()];
            if (await TrialChoices.OpenTo(library, id).CountAsync(cancellationToken) is > 0 and var open && import.LeftOut.Count >= open)
            {
                return DeskMessages.NothingChosen;
            }

            import.State = ImportState.Waiting;
            return null;
        }, cancellationToken);

    /// <summary>Looks a file through again, as another format or in another encoding.</summary>
    /// <param name="id">An import that was looked through.</param>
    /// <param name="format">The short name of a format; null to find it.</param>
    /// <param name="encoding">The name of an encoding; null to find it.</param>
    /// <param name="cancellationToken">Gives up before anything is changed.</param>
    /// <returns>Why not, as a sentence; null when it is in line.</returns>
    public Task<string?> CheckAgainAsync(long id, string? format, string? encoding, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, ImportState.Checked, DeskMessages.NotChecked, import =>
        {
            if (FileImport.Problem(format, encoding) is { } problem)
            {
                return Task.FromResult<string?>(problem);
            }

            (import.NamedFormat, import.NamedEncoding, import.LeftOut, import.State) = (format, encoding, [], ImportState.Checking);
            return Task.FromResult<string?>(null);
        }, cancellationToken);

    /// <summary>Stops an import between two batches; one that still waits goes back to be decided on. What is in stays in.</summary>
    /// <returns>Why not, as a sentence; null when it was asked to stop.</returns>
    public async Task<string?> CancelAsync(long id, CancellationToken cancellationToken = default) => work.Stop(id, discard: false)
        ? null
        : await ChangeAsync(id, ImportState.Waiting, DeskMessages.NotGoingOn, import =>
        {
            // One that nobody looked through has no list to go back to.
            import.State = import.Total is null ? ImportState.Cancelled : ImportState.Checked;
            return Task.FromResult<string?>(null);
        }, cancellationToken);

    /// <summary>Puts a file away without importing it, looked through or not yet, or not even fetched.</summary>
    /// <returns>Why not, as a sentence; null when it is put away.</returns>
    public async Task<string?> DiscardAsync(long id, CancellationToken cancellationToken = default)
    {
        var state = await library.Imports.Where(import => import.Id == id).Select(import => (ImportState?)import.State).SingleOrDefaultAsync(cancellationToken);
        var begins = state is ImportState.Fetching or ImportState.Checking;
        if (begins && work.Stop(id, discard: true))
        {
            return null;
        }

        string? file = null;
        var problem = await ChangeAsync(id, begins ? state!.Value : ImportState.Checked, DeskMessages.NotChecked, async import =>
        {
            file = import.StagedFile;
            await TrialChoices.PutAwayAsync(library, import, cancellationToken);
            return null;
        }, cancellationToken);
        incoming.Delete(file);
        return problem;
    }

    // Reads and writes in one turn at the library, so that two people who decide at once do not both win.
    private async Task<string?> ChangeAsync(
        long id, ImportState expected, string otherwise, Func<Import, Task<string?>> change, CancellationToken cancellationToken)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var import = await library.Imports.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        var problem = import is null ? DeskMessages.Unknown : import.State != expected ? otherwise : await change(import);
        if (problem is null)
        {
            await library.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            work.Tell();
        }

        return problem;
    }
}
