using Microsoft.Extensions.Options;

namespace PsyLit.Core.PubMed.Fetching;

/// <summary>Fetches whole results into a file, however many records they have.</summary>
public sealed class PubMedDownload(PubMedClient pubMed, IOptions<PubMedOptions> options, TimeProvider clock)
{
    /// <summary>Fetches the records of a search.</summary>
    /// <param name="query">The query that was searched for; needed again when the result must be split.</param>
    /// <param name="search">What PubMed found.</param>
    /// <param name="most">How many records at most, the newest first; null for all.</param>
    /// <param name="file">Where a PubMed XML file is written; stays open.</param>
    /// <param name="caller">In whose name.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellationToken">Stops fetching; the file is left unfinished.</param>
    public async Task<PubMedDelivery> FetchAsync(
        PubMedQuery query, PubMedSearch search, int? most, Stream file, PubMedCaller caller,
        IProgress<PubMedProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(search);
        var total = Math.Min(most ?? int.MaxValue, search.Count);
        var writer = new PubMedFile(file);
        var gaps = new List<string>();
        string? failure = null;
        await writer.BeginAsync(cancellationToken);
        await foreach (var part in Parts(query, search, total, caller, cancellationToken))
        {
            failure = part.Failure ?? await FetchPartAsync(part.Value!, total, writer, caller, progress, cancellationToken);
            if (part.Value is { Gap: { } gap })
            {
                gaps.Add(gap);
            }

            if (failure is not null || writer.Records >= total)
            {
                break;
            }
        }

        await writer.EndAsync();
        if (failure is null && gaps.Count == 0 && writer.Records < total)
        {
            gaps.Add(PubMedSentences.FewerThanCounted(writer.Records, total));
        }

        return new PubMedDelivery { Records = writer.Records, Gaps = gaps, Failure = failure };
    }

    /// <summary>Fetches the records of PMIDs into a PubMed XML file; those PubMed does not have are left out.</summary>
    public async Task<PubMedDelivery> FetchAsync(
        IReadOnlyList<string> pmids, Stream file, PubMedCaller caller,
        IProgress<PubMedProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pmids);
        var writer = new PubMedFile(file);
        string? failure = null;
        await writer.BeginAsync(cancellationToken);
        foreach (var some in pmids.Chunk(options.Value.BatchRecords))
        {
            var answer = await pubMed.FetchAsync(some, caller, cancellationToken);
            failure = answer.Failure;
            if (answer.Value is not { } batch)
            {
                break;
            }

            await writer.AddAsync(batch, cancellationToken);
            progress?.Report(new PubMedProgress(writer.Records, pmids.Count));
        }

        await writer.EndAsync();
        return new PubMedDelivery { Records = writer.Records, Failure = failure };
    }

    private async Task<string?> FetchPartAsync(
        SearchPart part, int total, PubMedFile writer, PubMedCaller caller, IProgress<PubMedProgress>? progress, CancellationToken cancellationToken)
    {
        var reachable = Math.Min(Math.Min(part.Search.Count, PubMedSearch.Reachable), total - writer.Records);
        for (var start = 0; start < reachable; start += options.Value.BatchRecords)
        {
            var count = Math.Min(options.Value.BatchRecords, reachable - start);
            var answer = await pubMed.FetchAsync(part.Search, start, count, caller, cancellationToken);
            if (answer.Value is not { } batch)
            {
                return answer.Failure;
            }

            await writer.AddAsync(batch, cancellationToken);
            progress?.Report(new PubMedProgress(writer.Records, total));
        }

        return null;
    }

    private IAsyncEnumerable<PubMedAnswer<SearchPart>> Parts(
        PubMedQuery query, PubMedSearch search, int total, PubMedCaller caller, CancellationToken cancellationToken)
    {
        // One day more than today: it may be tomorrow where PubMed is.
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1);
        return new SearchParts(pubMed, caller).SplitAsync(query, search, total, today, cancellationToken);
    }
}
