using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Concepts;
using PsyLit.Core.SavedSearches;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Queries;

namespace PsyLit.Core.SearchRecords;

/// <summary>Runs a search of record again and says of each record that comes or goes why.</summary>
public sealed class RunAgain(LibraryContext library, ArticleSearch search, ConceptMatcher concepts, TimeProvider clock)
{
    /// <summary>The most records named on either side; the rest is counted.</summary>
    public const int MostNamed = 500;

    /// <summary>Compares what it finds now with what it found then. Nothing is kept.</summary>
    /// <param name="record">The search of record.</param>
    /// <param name="visitor">Who wants to know: what only its maker may see, nobody else is told by running it.</param>
    /// <param name="programVersion">The version of the program.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Comparison> CompareAsync(SearchRecord record, Visitor visitor, string programVersion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(visitor);
        var comparison = new Comparison
        {
            At = clock.GetUtcNow().UtcDateTime,
            IsOtherVocabulary = record.VocabularyFingerprint != concepts.Fingerprint,
            IsOtherProgram = record.IndexLayout != DocumentMaker.Layout || record.ProgramVersion != programVersion,
        };
        var isMaker = visitor.AccountId is not null && visitor.AccountId == record.AccountId;
        if (!isMaker && SearchQueryParser.Parse(record.Text).Query is { } query && PersonalTerms.Any(query))
            return comparison with { Error = new QueryError(0, 0, "The strategy asks for what belongs to its maker (by:me, taggedby:me, in:), so only they can run it again.") };
        var request = SearchState.Request(record.Text, record.Filters) with { Visitor = isMaker ? new Visitor(record.AccountId, []) : Visitor.Guest };
        var found = await search.FindAsync(request, RecordSearch.MostRecords, withNear: false, cancellationToken);
        if (found.Error is not null)
            return comparison with { Error = found.Error };

        var then = record.ArticleIds.ToHashSet();
        var added = found.Ids.Where(id => !then.Contains(id)).Order().ToList();
        then.ExceptWith(found.Ids);
        var removed = then.Order().ToList();
        return comparison with
        {
            Total = found.Total,
            AddedCount = added.Count,
            RemovedCount = removed.Count,
            Added = await ExplainAsync([.. added.Take(MostNamed)], record, comparison, cancellationToken),
            Removed = await ExplainAsync([.. removed.Take(MostNamed)], record, comparison, cancellationToken),
        };
    }

    private async Task<List<ChangedRecord>> ExplainAsync(List<long> ids, SearchRecord record, Comparison comparison, CancellationToken cancellationToken)
    {
        var articles = await library.Articles.IgnoreQueryFilters([Articles.ArticleFilters.MergedAway]).AsNoTracking()
            .Where(article => ids.Contains(article.Id))
            .Select(article => new Now(article.Id, article.Title, article.AddedAt, article.ChangedAt, article.MergedIntoId))
            .ToDictionaryAsync(article => article.Id, cancellationToken);
        var mergers = (await library.Mergers.AsNoTracking().Where(merger => ids.Contains(merger.MergedArticleId))
            .Select(merger => new { merger.MergedArticleId, merger.MergedAt, merger.UndoneAt }).ToListAsync(cancellationToken)).ToLookup(merger => merger.MergedArticleId);
        return ids.ConvertAll(id =>
        {
            if (!articles.TryGetValue(id, out var now))
                return new ChangedRecord(id, null, ChangeCause.Deleted);
            var moved = mergers[id].Select(merger => merger.UndoneAt ?? merger.MergedAt).DefaultIfEmpty().Max();
            return Explain(now, moved, record, comparison);
        });
    }

    private static ChangedRecord Explain(Now now, DateTime moved, SearchRecord record, Comparison comparison)
    {
        var changed = new ChangedRecord(now.Id, now.Title, ChangeCause.ReadersOrDates);
        if (now.MergedIntoId is { } into)
            return changed with { Cause = ChangeCause.Merged, At = moved == default ? null : moved, IntoId = into };
        if (now.Id > record.LastArticleId)
            return changed with { Cause = ChangeCause.NewRecord, At = now.AddedAt };
        if (moved > record.MadeAt)
            return changed with { Cause = ChangeCause.Unmerged, At = moved };
        if (now.ChangedAt > record.MadeAt)
            return changed with { Cause = ChangeCause.TextChanged, At = now.ChangedAt };
        return comparison.IsOtherVocabulary ? changed with { Cause = ChangeCause.VocabularyChanged }
            : comparison.IsOtherProgram ? changed with { Cause = ChangeCause.ProgramChanged } : changed;
    }

    private sealed record Now(long Id, string Title, DateTime AddedAt, DateTime ChangedAt, long? MergedIntoId);
}
