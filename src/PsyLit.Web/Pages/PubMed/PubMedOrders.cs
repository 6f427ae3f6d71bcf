using PsyLit.Core.Imports;
using PsyLit.Core.PubMed;
using PsyLit.Core.PubMed.Confirming;
using PsyLit.Core.PubMed.Fetching;
using PsyLit.Core.PubMed.Identifiers;
using PsyLit.Web.Pages.PubMed.Work;

namespace PsyLit.Web.Pages.PubMed;

/// <summary>Puts what a curator asks for in line.</summary>
public sealed class PubMedOrders(PubMedWork work, PubMedCallers callers)
{
    private const string TooMany = "Too much waits for PubMed already. Try again when some of it is done.";

    /// <summary>Fetches a query's records into the library.</summary>
    /// <returns>Why not, as a sentence; null when it is in line.</returns>
    public async Task<string?> FetchAsync(string? text, long accountId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > PubMedQuery.MaxLength)
            return "Write a query.";

        return await AddAsync($"Fetch “{text.Trim()}”", accountId, (services, caller, progress, stopping) =>
            services.GetRequiredService<PubMedImport>().RunAsync(new PubMedQuery(text.Trim()), $"PubMed: {text.Trim()}", caller, accountId, progress, stopping), cancellationToken);
    }

    /// <summary>Fetches the records of the identifiers in a text.</summary>
    /// <returns>Why not, as a sentence; null when it is in line.</returns>
    public async Task<string?> FetchIdentifiersAsync(string? text, long accountId, CancellationToken cancellationToken)
    {
        var found = IdentifierText.Find(text);
        if (found.Count is 0 or > IdentifierLookup.Most)
            return found.Count == 0 ? IdentifierWords.Sentence(found) : $"At most {IdentifierLookup.Most} identifiers are taken at once.";

        return await AddAsync(IdentifierWords.Sentence(found), accountId, (services, caller, progress, stopping) =>
            services.GetRequiredService<PubMedImport>().RunAsync(found, caller, accountId, progress, stopping), cancellationToken);
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
                { Report: { } report } => $"{confirmed.Failure} {report.Updated} of {confirmed.Asked} records learned something; {report.Unchanged} had nothing to learn.".TrimStart(),
                { Failure: { } failure } => failure,
                _ => "There is nothing to ask PubMed about: no such record has a PMID or a DOI.",
            };
            return new PubMedOutcome(message, confirmed.Report?.ImportId, confirmed.Failure is null);
        }, cancellationToken);

    /// <summary>Runs a saved query now.</summary>
    /// <returns>Why not, as a sentence; null when it is in line.</returns>
    public string? Run(long id, string name) => work.Add(PubMedWorker.RunOf(id, name)) ? null : TooMany;

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
