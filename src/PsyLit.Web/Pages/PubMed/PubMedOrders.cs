using PsyLit.Core.Imports;
using PsyLit.Core.Imports.Desk;
using PsyLit.Core.PubMed;
using PsyLit.Core.PubMed.Confirming;
using PsyLit.Core.PubMed.Fetching;
using PsyLit.Core.PubMed.Identifiers;
using PsyLit.Web.Pages.PubMed.Work;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.PubMed;

/// <summary>Puts what a curator asks for in line.</summary>
public sealed class PubMedOrders(PubMedDesk desk, PubMedWork work, PubMedCallers callers)
{
    private const string TooMany = "Too much waits for PubMed already. Try again when some of it is done.";

    /// <summary>Orders the records of a query, to be looked through before anything is imported.</summary>
    public async Task<Staging> FetchAsync(string? text, long accountId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > PubMedQuery.MaxLength)
            return new Staging(null, "Write a query.");

        return await OrderAsync(new ImportFetch { Query = text.Trim() }, text.Trim(), accountId, cancellationToken);
    }

    /// <summary>Orders the records that identifiers name, to be looked through before anything is imported.</summary>
    public async Task<Staging> FetchAsync(IReadOnlyList<FoundIdentifier> identifiers, long accountId, CancellationToken cancellationToken)
    {
        if (identifiers.Count is 0 or > IdentifierLookup.Most)
            return new Staging(null, identifiers.Count == 0 ? "There is nothing to fetch." : $"At most {Typography.Count(IdentifierLookup.Most)} identifiers are taken at once.");

        var name = identifiers.Count == 1 ? identifiers[0].ToString() : Typography.Count(identifiers.Count, "identifier", "identifiers");
        return await OrderAsync(ImportFetch.Of(identifiers), name, accountId, cancellationToken);
    }

    /// <summary>Puts an order in line again of which no record came.</summary>
    /// <returns>Why not, as a sentence; null when it is in line.</returns>
    public async Task<string?> FetchAgainAsync(long importId, CancellationToken cancellationToken)
    {
        var problem = await desk.OrderAgainAsync(importId, cancellationToken);
        work.Wake();
        return problem;
    }

    /// <summary>Confirms one record, or all that have unchecked fields.</summary>
    /// <returns>Why not, as a sentence; null when it is in line.</returns>
    public Task<string?> ConfirmAsync(long? articleId, long accountId, CancellationToken cancellationToken) =>
        AddAsync(articleId is null ? "Confirm all unconfirmed records" : $"Confirm record {articleId}", accountId, async (services, caller, progress, stopping) =>
        {
            var confirmed = await services.GetRequiredService<ConfirmRecords>()
                .RunAsync(articleId, caller, new FileImportRequest("", AccountId: accountId), progress, stopping);
            var message = confirmed switch
            {
                { Report: { } report } => $"{confirmed.Failure} {Learned(confirmed.Asked, report)}".TrimStart(),
                { Failure: { } failure } => failure,
                _ => "There is nothing to ask PubMed about: no such record has a PMID or a DOI.",
            };
            return new PubMedOutcome(message, confirmed.Report?.ImportId, confirmed.Failure is null);
        }, cancellationToken);

    /// <summary>Runs a saved query now.</summary>
    /// <returns>Why not, as a sentence; null when it is in line.</returns>
    public string? Run(long id, string name) => work.Add(PubMedWorker.RunOf(id, name)) ? null : TooMany;

    private static string Learned(int asked, ImportReport report)
    {
        var rest = asked - report.Updated - report.Unchanged;
        return $"{Typography.Count(report.Updated)} of {Typography.Count(asked, "record", "records")} learned something; {Typography.Count(report.Unchanged)} had nothing to learn."
            + (rest > 0 ? $" {Typography.Count(rest)} could not be compared with PubMed; the report says why." : "");
    }

    private async Task<Staging> OrderAsync(ImportFetch order, string what, long accountId, CancellationToken cancellationToken)
    {
        if (await callers.FindAsync(accountId, cancellationToken) is null)
            return new Staging(null, PubMedSentences.NoEmail);

        var id = await desk.OrderAsync(order, $"PubMed: {what}", accountId, cancellationToken);
        work.Wake();
        return new Staging(id, null);
    }

    private async Task<string?> AddAsync(
        string title,
        long accountId,
        Func<IServiceProvider, PubMedCaller, IProgress<PubMedProgress>, CancellationToken, Task<PubMedOutcome>> run,
        CancellationToken cancellationToken)
    {
        if (await callers.FindAsync(accountId, cancellationToken) is not { } caller)
            return PubMedSentences.NoEmail;

        return work.Add(new PubMedJob(title, async (services, progress, stopping) => await run(services, caller, progress, stopping))) ? null : TooMany;
    }
}
