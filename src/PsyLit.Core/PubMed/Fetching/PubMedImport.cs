using System.Globalization;
using PsyLit.Core.Imports;
using PsyLit.Core.PubMed.Identifiers;

namespace PsyLit.Core.PubMed.Fetching;

/// <summary>Brings what PubMed has straight into the library, as an import with its report.</summary>
public sealed class PubMedImport(PubMedClient pubMed, PubMedDownload download, IdentifierLookup lookup, FileImport import)
{
    private const int MissingNamed = 20;

    /// <summary>Searches, fetches all that is found, and imports it.</summary>
    /// <param name="query">What to look for.</param>
    /// <param name="name">How the import is called.</param>
    /// <param name="caller">In whose name PubMed is asked.</param>
    /// <param name="accountId">Who imports.</param>
    /// <param name="progress">Told after each batch fetched.</param>
    /// <param name="cancellationToken">Stops; what is in the library stays in.</param>
    public async Task<PubMedOutcome> RunAsync(
        PubMedQuery query, string name, PubMedCaller caller, long? accountId, IProgress<PubMedProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var answer = await pubMed.SearchAsync(query, 0, caller, cancellationToken);
        if (answer.Value is not { } search)
        {
            return new PubMedOutcome(answer.Failure!, null, false);
        }

        if (search.Count == 0)
        {
            return new PubMedOutcome(query.Since is { } day ? Say($"Nothing new since {day:d MMMM yyyy}.") : "PubMed found no record.", null, true);
        }

        await using var file = FetchedFile.Create();
        var delivery = await download.FetchAsync(query, search, null, file, caller, progress, cancellationToken);
        return await ImportAsync(file, delivery.Records, name, accountId, [.. delivery.Gaps], delivery.Failure, cancellationToken);
    }

    /// <summary>Fetches the records of identifiers and imports them; those PubMed does not have are named.</summary>
    /// <param name="identifiers">What was recognised.</param>
    /// <param name="caller">In whose name PubMed is asked.</param>
    /// <param name="accountId">Who imports.</param>
    /// <param name="progress">Told after each batch fetched.</param>
    /// <param name="cancellationToken">Stops; what is in the library stays in.</param>
    public async Task<PubMedOutcome> RunAsync(
        IReadOnlyList<FoundIdentifier> identifiers, PubMedCaller caller, long? accountId, IProgress<PubMedProgress>? progress, CancellationToken cancellationToken)
    {
        await using var file = FetchedFile.Create();
        var delivery = await lookup.FetchAsync(identifiers, file, caller, progress, cancellationToken);
        List<string> remarks = [IdentifierWords.Sentence(identifiers)];
        if (delivery.NotFound.Count > 0)
        {
            var named = string.Join(", ", delivery.NotFound.Take(MissingNamed));
            remarks.Add($"PubMed has no record of {named}{(delivery.NotFound.Count > MissingNamed ? Say($" and {delivery.NotFound.Count - MissingNamed} more") : "")}.");
        }

        return await ImportAsync(file, delivery.Records, "PubMed: identifiers", accountId, remarks, delivery.Failure, cancellationToken);
    }

    private async Task<PubMedOutcome> ImportAsync(
        FileStream file, int records, string name, long? accountId, List<string> remarks, string? failure, CancellationToken cancellationToken)
    {
        ImportReport? report = null;
        if (records > 0)
        {
            file.Position = 0;
            report = await import.RunAsync(file, new FileImportRequest(name, "pubmed-xml", accountId), null, cancellationToken);
            remarks.Insert(0, Say($"{report.Added} added, {report.Updated} updated, {report.Unchanged} unchanged, {report.Rejected} rejected."));
            failure ??= report.Failure;
        }

        if (failure is not null)
        {
            remarks.Insert(0, failure);
        }

        return new PubMedOutcome(string.Join(' ', remarks), report?.ImportId, failure is null);
    }

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
