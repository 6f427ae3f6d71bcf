using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Imports.Batches;

namespace PsyLit.Core.Imports.Desk;

/// <summary>Puts away what nobody decided on and what a killed program left behind.</summary>
public sealed class DeskUpkeep(LibraryContext library, IncomingFolder incoming, TimeProvider clock)
{
    /// <summary>How long a file that was looked through waits for a decision.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromDays(30);

    // An upload of this age without an import belongs to a request that is long over.
    private static readonly TimeSpan LostAfter = TimeSpan.FromDays(1);

    /// <summary>Does all of it. Call at start and once a day.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await EndInterruptedAsync(cancellationToken);
        await DiscardOldAsync(cancellationToken);
        await DeleteLostAsync(cancellationToken);
    }

    /// <summary>Ends imports that the program was ended in and that have no file to go on with, unless another process is at one now.</summary>
    public async Task EndInterruptedAsync(CancellationToken cancellationToken)
    {
        await using var alone = incoming.TryBeAlone();
        if (alone is null)
        {
            return;
        }

        foreach (var import in await library.Imports.Where(import => import.State == ImportState.Running && import.StagedFile == null).ToListAsync(cancellationToken))
        {
            (import.State, import.Remark) = (ImportState.Interrupted, ImportFailures.Interrupted(import));
        }

        await library.SaveChangesAsync(cancellationToken);
    }

    private async Task DiscardOldAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().UtcDateTime - Patience;
        foreach (var import in await library.Imports.Where(import => import.State == ImportState.Checked && import.StartedAt < before).ToListAsync(cancellationToken))
        {
            var file = import.StagedFile;
            await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
            await TrialChoices.PutAwayAsync(library, import, cancellationToken);
            import.Remark = "Nobody decided on it for 30 days.";
            await library.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            incoming.Delete(file);
        }
    }

    private async Task DeleteLostAsync(CancellationToken cancellationToken)
    {
        var old = incoming.OlderThan(clock.GetUtcNow().UtcDateTime - LostAfter);
        if (old.Count == 0)
        {
            return;
        }

        var needed = await library.Imports.Where(import => import.StagedFile != null).Select(import => import.StagedFile).ToListAsync(cancellationToken);
        foreach (var name in old.Except(needed))
        {
            incoming.Delete(name);
        }
    }
}
