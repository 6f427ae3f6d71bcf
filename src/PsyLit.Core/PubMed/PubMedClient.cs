using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PsyLit.Core.PubMed.Requests;

namespace PsyLit.Core.PubMed;

/// <summary>Asks PubMed through NLM's E-utilities: searches with ESearch, fetches records with EFetch.</summary>
/// <remarks>
/// Failures are values: what PubMed or the network does wrong comes back as a sentence after a bounded number of tries. Only cancellation
/// is thrown.
/// </remarks>
public sealed class PubMedClient(
    HttpClient http, PubMedPace pace, IOptions<PubMedOptions> options, TimeProvider clock, ILogger<PubMedClient> logger)
{
    private readonly PubMedTransport transport = new(http, pace, options, clock, logger);

    /// <summary>Searches, and keeps the result on the history server.</summary>
    /// <param name="query">What to search for; blank finds nothing.</param>
    /// <param name="most">How many PMIDs to list, at most 10,000; the count is of all.</param>
    /// <param name="caller">In whose name.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<PubMedAnswer<PubMedSearch>> SearchAsync(PubMedQuery query, int most, PubMedCaller caller, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        SearchAnswer? found = null;
        List<KeyValuePair<string, string>> fields =
        [
            .. query.Fields(), new("retmode", "json"), new("usehistory", "y"), new("retmax", most.ToString(CultureInfo.InvariantCulture)),
        ];
        var answer = await transport.SendAsync(
            new PubMedRequest("esearch.fcgi", fields, caller, body => AnswerCheck.OfSearch(body, out found)), cancellationToken);
        return answer.Failure is null ? new(found!.ToSearch(), null) : answer.As<PubMedSearch>();
    }

    /// <summary>Fetches some records of a search.</summary>
    /// <param name="search">The search.</param>
    /// <param name="start">How many records to pass over; with <paramref name="count"/> at most <see cref="PubMedSearch.Reachable"/>.</param>
    /// <param name="count">How many records.</param>
    /// <param name="caller">In whose name.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<PubMedAnswer<PubMedBatch>> FetchAsync(
        PubMedSearch search, int start, int count, PubMedCaller caller, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(search);
        return SendFetchAsync(
            [
                new("WebEnv", search.WebEnv), new("query_key", search.QueryKey),
                new("retstart", start.ToString(CultureInfo.InvariantCulture)), new("retmax", count.ToString(CultureInfo.InvariantCulture)),
            ],
            caller,
            cancellationToken);
    }

    /// <summary>Fetches the records of these PMIDs; those PubMed does not have are missing in the answer.</summary>
    public Task<PubMedAnswer<PubMedBatch>> FetchAsync(IEnumerable<string> pmids, PubMedCaller caller, CancellationToken cancellationToken = default) =>
        SendFetchAsync([new("id", string.Join(',', pmids))], caller, cancellationToken);

    private async Task<PubMedAnswer<PubMedBatch>> SendFetchAsync(
        List<KeyValuePair<string, string>> fields, PubMedCaller caller, CancellationToken cancellationToken)
    {
        fields.Add(new("retmode", "xml"));
        var answer = await transport.SendAsync(
            new PubMedRequest("efetch.fcgi", fields, caller, body => AnswerCheck.OfArticles(body)), cancellationToken);
        if (answer.Value is not { } body)
        {
            return answer.As<PubMedBatch>();
        }

        var content = ArticleSet.Content(body);
        return new(new PubMedBatch(ArticleSet.Count(content.Span), content), null);
    }
}
