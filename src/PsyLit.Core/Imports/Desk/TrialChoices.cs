using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Imports.Desk;

/// <summary>Which records of a file that was looked through a person wants; kept with the import, so that the choice outlives pages and visits.</summary>
public sealed class TrialChoices(LibraryContext library)
{
    /// <summary>The outcomes that leave a choice: all others change nothing in the library.</summary>
    public static IReadOnlyList<ImportOutcome> Open { get; } = [ImportOutcome.Added, ImportOutcome.Updated, ImportOutcome.Duplicate];

    /// <summary>Takes or leaves out single records.</summary>
    /// <param name="importId">An import that was looked through.</param>
    /// <param name="shown">The positions decided on: those of the page that was sent.</param>
    /// <param name="taken">Those of them that are wanted.</param>
    /// <param name="cancellationToken">Gives up before anything is changed.</param>
    /// <returns>How many records are left out now; null when the import is not waiting for a decision.</returns>
    public Task<int?> ChooseAsync(long importId, IReadOnlyCollection<int> shown, IReadOnlyCollection<int> taken, CancellationToken cancellationToken) =>
        ChangeAsync(importId, (import, leftOut) =>
        {
            leftOut.UnionWith(shown.Where(position => position > 0 && position <= import.Total));
            leftOut.ExceptWith(taken);
            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>Takes or leaves out all records of a kind.</summary>
    /// <param name="importId">An import that was looked through.</param>
    /// <param name="outcome">The kind; null for all that leave a choice.</param>
    /// <param name="take">True to take them.</param>
    /// <param name="cancellationToken">Gives up before anything is changed.</param>
    /// <returns>How many records are left out now; null when the import is not waiting for a decision.</returns>
    public Task<int?> ChooseAllAsync(long importId, ImportOutcome? outcome, bool take, CancellationToken cancellationToken) =>
        ChangeAsync(importId, async (_, leftOut) =>
        {
            var positions = await OpenTo(library, importId).Where(entry => outcome == null || entry.Outcome == outcome)
                .Select(entry => entry.Position).ToListAsync(cancellationToken);
            if (take)
            {
                leftOut.ExceptWith(positions);
            }
            else
            {
                leftOut.UnionWith(positions);
            }
        }, cancellationToken);

    internal static IQueryable<ImportEntry> OpenTo(LibraryContext library, long importId) =>
        library.ImportEntries.Where(entry => entry.ImportId == importId && Open.Contains(entry.Outcome));

    /// <summary>Takes the list of a dry run away, and with it everything the import knew from it.</summary>
    internal static async Task ClearAsync(LibraryContext library, Import import, CancellationToken cancellationToken)
    {
        await library.ImportEntries.Where(entry => entry.ImportId == import.Id).ExecuteDeleteAsync(cancellationToken);
        (import.Added, import.Updated, import.Unchanged, import.Duplicate, import.Rejected) = (0, 0, 0, 0, 0);
        (import.Position, import.Remark) = (0, null);
    }

    /// <summary>Makes it an import that was put away: nothing of it is in the library, and its file is no longer needed.</summary>
    internal static async Task PutAwayAsync(LibraryContext library, Import import, CancellationToken cancellationToken)
    {
        await ClearAsync(library, import, cancellationToken);
        (import.State, import.StagedFile, import.LeftOut) = (ImportState.Discarded, null, []);
    }

    private async Task<int?> ChangeAsync(long importId, Func<Import, HashSet<int>, Task> change, CancellationToken cancellationToken)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var import = await library.Imports.SingleOrDefaultAsync(row => row.Id == importId, cancellationToken);
        if (import is not { State: ImportState.Checked })
        {
            return null;
        }

        var leftOut = import.LeftOut.ToHashSet();
        await change(import, leftOut);
        import.LeftOut = [.. leftOut.Order()];
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return leftOut.Count;
    }
}
