using PsyLit.Core.Collections;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Collections.Keeping;

/// <summary>Puts back what was taken out of a collection, or takes out what was added together.</summary>
public sealed class UndoCollecting(CollectedRecords records, UndoToken undo)
{
    /// <param name="collectionId">The collection.</param>
    /// <param name="token">What the page of the change gave.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    /// <returns>False when the token is not of this collection.</returns>
    public async Task<bool> RunAsync(long collectionId, string? token, CancellationToken cancellationToken)
    {
        if (undo.Read<RecordRemoved>(token) is { } removed && removed.CollectionId == collectionId)
            await records.RestoreAsync(removed, cancellationToken);
        else if (undo.Read<RecordsAdded>(token) is { } added && added.CollectionId == collectionId)
            await records.TakeBackAsync(added, cancellationToken);
        else
            return false;
        return true;
    }
}
