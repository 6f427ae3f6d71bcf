using PsyLit.Core.Imports.Desk;
using PsyLit.Core.PubMed.Identifiers;

namespace PsyLit.Core.PubMed.Fetching;

/// <summary>Fetches what an import asks of PubMed: the records of a query, or those that identifiers name.</summary>
public sealed class PubMedFetch(PubMedClient pubMed, PubMedDownload download, IdentifierLookup lookup)
{
    /// <summary>Fetches, and notes in the order what did not come.</summary>
    /// <param name="order">What is asked for.</param>
    /// <param name="caller">In whose name.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellationToken">Stops; nothing is kept.</param>
    /// <returns>A PubMed XML file at its beginning, gone when it is closed; null when no record came.</returns>
    public async Task<FileStream?> RunAsync(
        ImportFetch order, PubMedCaller caller, IProgress<PubMedProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        FileStream? file = null;
        var records = 0;
        try
        {
            file = FetchedFile.Create();
            records = order.Query is { } query
                ? await SearchAsync(new PubMedQuery(query, order.Since), order, file, caller, progress, cancellationToken)
                : await LookUpAsync(order, file, caller, progress, cancellationToken);
            file.Position = 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            (records, order.Failure) = (0, DeskMessages.NotSaved(failure.Message));
        }
        finally
        {
            if (records == 0 && file is not null)
            {
                await file.DisposeAsync();
            }
        }

        return records == 0 ? null : file;
    }

    private async Task<int> SearchAsync(
        PubMedQuery query, ImportFetch order, FileStream file, PubMedCaller caller, IProgress<PubMedProgress>? progress, CancellationToken cancellationToken)
    {
        var answer = await pubMed.SearchAsync(query, 0, caller, cancellationToken);
        var delivery = answer.Value is not { } search ? new PubMedDelivery { Records = 0, Failure = answer.Failure }
            : search.Count == 0 ? new PubMedDelivery { Records = 0 }
            : await download.FetchAsync(query, search, null, file, caller, progress, cancellationToken);
        order.Note(delivery);
        return delivery.Records;
    }

    private async Task<int> LookUpAsync(
        ImportFetch order, FileStream file, PubMedCaller caller, IProgress<PubMedProgress>? progress, CancellationToken cancellationToken)
    {
        var delivery = await lookup.FetchAsync([.. order.Identifiers.Select(FoundIdentifier.Parse)], file, caller, progress, cancellationToken);
        order.Note(delivery);
        return delivery.Records;
    }
}
