using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Imports;

namespace PsyLit.Core.Duplicates.Finding;

/// <summary>Looks for articles that may be one work and puts them into the queue for a person: after imports, and on demand in the whole library.</summary>
/// <remarks>
/// What is compared is chosen by <see cref="TitleIndex"/> and by shared identifiers, what comes of it by <see cref="DuplicateRules"/>. Each
/// step writes its pairs and how far it came in one transaction, so that a search that is stopped goes on where it was.
/// </remarks>
public sealed class DuplicateSearch(LibraryContext library, TimeProvider clock)
{
    private const int Chunk = 1000;

    /// <summary>What of the pairs found a curator does not see at once.</summary>
    public static string LimitInWords { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"Where many records have nearly the same title, as the abstracts of a congress do, at most {PairFamilies.Most} pairs of them wait here at a time; more come when these are decided and everything is compared anew.");

    /// <summary>Looks at what imports have added or changed since the last time; quick when that is nothing.</summary>
    /// <remarks>What a running import has written waits until the import is over, so that an hour of records is not compared a handful at a time.</remarks>
    /// <returns>How many pairs came into the queue.</returns>
    public async Task<int> CatchUpAsync(CancellationToken cancellationToken = default)
    {
        var found = 0;
        PairFinding? finding = null;
        while (await NextAsync(cancellationToken) is { Count: > 0 } entries)
        {
            var changed = entries.Where(entry => entry.Outcome is ImportOutcome.Added or ImportOutcome.Updated)
                .Select(entry => entry.ArticleId).OfType<long>().Distinct().ToList();
            finding ??= changed.Count > 0 ? await PairFinding.BeginAsync(library, cancellationToken) : null;
            found += await SearchAsync(finding, changed, entries[^1].Id, cancellationToken);
        }

        return found;
    }

    /// <summary>Looks at every article of the library.</summary>
    /// <param name="progress">Told how many articles were looked at, after each step.</param>
    /// <param name="cancellationToken">Stops between two steps; the pairs found stay.</param>
    /// <returns>How many pairs came into the queue.</returns>
    public async Task<int> SearchAllAsync(IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        var newest = await library.ImportEntries.MaxAsync(entry => (long?)entry.Id, cancellationToken) ?? 0;
        var finding = await PairFinding.BeginAsync(library, cancellationToken);
        var (found, seen, after) = (0, 0, 0L);
        while (true)
        {
            var ids = await library.Articles.Where(article => article.Id > after).OrderBy(article => article.Id).Take(Chunk)
                .Select(article => article.Id).ToListAsync(cancellationToken);
            if (ids.Count == 0)
            {
                await SearchAsync(finding, [], newest, cancellationToken);
                return found;
            }

            found += await SearchAsync(finding, ids, null, cancellationToken);
            after = ids[^1];
            progress?.Report(seen += ids.Count);
        }
    }

    // The place reached is one number, so that what stands behind the entry of a running import waits with it.
    private async Task<List<(long Id, long? ArticleId, ImportOutcome Outcome)>> NextAsync(CancellationToken cancellationToken)
    {
        var last = await library.DuplicateSearchStates.Select(state => state.LastEntryId).SingleOrDefaultAsync(cancellationToken);
        var entries = await library.ImportEntries.Where(entry => entry.Id > last)
            .Join(library.Imports, entry => entry.ImportId, import => import.Id, (entry, import) => new { entry.Id, entry.ArticleId, entry.Outcome, import.State })
            .OrderBy(entry => entry.Id).Take(Chunk).ToListAsync(cancellationToken);
        return [.. entries.TakeWhile(entry => entry.State != ImportState.Running).Select(entry => (entry.Id, entry.ArticleId, entry.Outcome))];
    }

    private async Task<int> SearchAsync(PairFinding? finding, List<long> articleIds, long? lastEntry, CancellationToken cancellationToken)
    {
        var pairs = finding is null || articleIds.Count == 0 ? [] : await finding.FindAsync(articleIds, cancellationToken);
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        library.ChangeTracker.Clear();
        var added = await QueueAsync(articleIds, pairs, cancellationToken);
        if (lastEntry is { } entry)
        {
            await ComeToAsync(entry, cancellationToken);
        }

        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return added;
    }

    /// <summary>Adds the new pairs, brings known ones up to date, and takes away those that no longer hold; decisions are never touched.</summary>
    private async Task<int> QueueAsync(
        List<long> articleIds, Dictionary<(long First, long Second), DuplicateVerdict> found, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var there = await library.DuplicatePairs.Where(pair => articleIds.Contains(pair.FirstArticleId) || articleIds.Contains(pair.SecondArticleId))
            .ToDictionaryAsync(pair => (pair.FirstArticleId, pair.SecondArticleId), cancellationToken);
        library.DuplicatePairs.RemoveRange(there.Values.Where(pair =>
            pair.State == DuplicateState.Open && !found.ContainsKey((pair.FirstArticleId, pair.SecondArticleId))));
        var added = 0;
        foreach (var (ids, verdict) in found)
        {
            if (!there.TryGetValue(ids, out var pair))
            {
                library.DuplicatePairs.Add(pair = new DuplicatePair { FirstArticleId = ids.First, SecondArticleId = ids.Second, FoundAt = now });
                added++;
            }

            if (pair.State == DuplicateState.Open)
            {
                (pair.Score, pair.Reason) = (verdict.Score, verdict.Reason);
            }
        }

        return added;
    }

    private async Task ComeToAsync(long entry, CancellationToken cancellationToken)
    {
        var state = await library.DuplicateSearchStates.SingleOrDefaultAsync(cancellationToken);
        if (state is null)
        {
            library.DuplicateSearchStates.Add(state = new DuplicateSearchState());
        }

        state.LastEntryId = Math.Max(state.LastEntryId, entry);
    }
}
