using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;
using PsyLit.Core.Concepts;
using PsyLit.Core.SavedSearches;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Queries.Fields;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.Notifications.Matching;

/// <summary>Finds the records that a watched topic finds and did not find before, new ones and those that changed.</summary>
/// <remarks>
/// An article that changes gets into a new segment of the index, so only segments that were not looked at yet are: a look costs what changed,
/// not what is there. A topic is looked up as a whole when another vocabulary reads it, or when it asks for what the index does not hold (retractions).
/// </remarks>
public sealed class NewMatches(LibraryContext library, QueryReader reader, ArticleMatcher index, IIndexStore store, ConceptMatcher concepts, TimeProvider clock)
{
    /// <summary>Between two looks at a topic of which no import told: a day of tagging is some notifications, not hundreds.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Those topics that may find more than is known, that somebody has begun to watch, or of which nothing is known.</summary>
    /// <param name="watched">The topics, each with when somebody last began to watch it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal async Task<List<(WatchKind Kind, string Key)>> DueAsync(IReadOnlyDictionary<(WatchKind Kind, string Key), DateTime> watched, CancellationToken cancellationToken)
    {
        var (segments, vocabulary) = (await store.ReadAsync(blocks => Stamps(blocks.Segments().Select(segment => segment.Stamp)), cancellationToken), concepts.Fingerprint);
        var known = (await library.KnownMatches.Select(one => new { one.Kind, one.Key, one.LookedAt, IsCurrent = one.Segments == segments && one.Vocabulary == vocabulary })
            .ToListAsync(cancellationToken)).ToDictionary(one => (one.Kind, one.Key));
        var latest = clock.GetUtcNow().UtcDateTime - Pause;
        var begun = watched.Where(topic => !known.TryGetValue(topic.Key, out var one) || one.LookedAt < topic.Value).Select(topic => topic.Key).ToList();
        var behind = watched.Keys.Where(topic => known.TryGetValue(topic, out var one) && !one.IsCurrent).ToList();
        // What changed at one time is told at one time: as soon as one of them is looked at, all are.
        return behind.Exists(topic => known[topic].LookedAt <= latest) || begun.Intersect(behind).Any() ? [.. begun.Union(behind)] : begun;
    }

    /// <summary>Looks a topic up, and notes what it finds in the library's context: to be saved in the transaction in which it is told.</summary>
    /// <returns>What was not known; nothing at the first look.</returns>
    internal async Task<NewlyMatching> LookAsync(MatchTopic topic, CancellationToken cancellationToken)
    {
        var (now, vocabulary) = (clock.GetUtcNow().UtcDateTime, concepts.Fingerprint);
        var known = await library.KnownMatches.FindAsync([topic.Kind, topic.Key], cancellationToken);
        var isFirst = known is null;
        if (known is null)
            library.KnownMatches.Add(known = new KnownMatches { Kind = topic.Kind, Key = topic.Key });
        var since = known.LookedAt;
        known.LookedAt = now;
        if (SearchQueryParser.Parse(topic.Request.Text).Query is not { } query)
            return NewlyMatching.None;
        var reading = await reader.ReadAsync(query, topic.Visitor, cancellationToken);
        if (reading.Error is not null)
            return NewlyMatching.None;
        var seen = isFirst || known.Vocabulary != vocabulary || HasStored(reading.Query) ? [] : Stamps(known.Segments);
        if (await index.LookAsync(
            [reading.Query],
            (look, steps) => new Look(
                Stamps(look.View.Segments.Select(segment => segment.Row.Stamp)),
                SegmentMatches.Find(look, steps[0], topic.Request.Filters, segment => !seen.Contains(Stamp(segment.Row.Stamp)))),
            cancellationToken) is not { } found)
            return NewlyMatching.None;
        (known.Segments, known.Vocabulary) = (found.Segments, vocabulary);
        var fresh = Note(known, found.Articles);
        return isFirst || fresh.Count == 0 || AsksForReaders(query) ? NewlyMatching.None : new NewlyMatching(since, await WithoutMergedAsync(fresh, known, cancellationToken));
    }

    /// <summary>Notes records that are told of without a look at all that changed, so that the next look does not find them new.</summary>
    /// <returns>Nothing newly matching.</returns>
    internal async Task<NewlyMatching> NoteAsync(MatchTopic topic, List<long> told, CancellationToken cancellationToken)
    {
        // Of what was never looked at, the first look will know them.
        if (told.Count > 0 && await library.KnownMatches.FindAsync([topic.Kind, topic.Key], cancellationToken) is { } known)
            Note(known, told);
        return NewlyMatching.None;
    }

    /// <summary>What of it one person is told: nothing that may have matched before they watched it, and nothing that they tagged themselves.</summary>
    internal async Task<IReadOnlyList<long>> ForAsync(Watch watch, NewlyMatching found, CancellationToken cancellationToken)
    {
        if (found.Articles.Count == 0 || watch.SetAt > found.Since)
            return [];
        var tagged = await library.ArticleTags.Where(tag => tag.AddedAt >= found.Since && found.Articles.Contains(tag.ArticleId))
            .Select(tag => new { tag.ArticleId, tag.TagId, IsOwn = tag.AccountId == watch.AccountId }).ToListAsync(cancellationToken);
        var own = tagged.Where(tag => tag.IsOwn).Select(tag => tag.ArticleId).ToHashSet();
        if (watch.Kind != WatchKind.Tag)
            return [.. found.Articles.Where(id => !own.Contains(id))];
        // A tag that was renamed, merged or brought back stands where it stood: only who puts it on a record says something new.
        var others = tagged.Where(tag => !tag.IsOwn && tag.TagId.ToString(CultureInfo.InvariantCulture) == watch.Key).Select(tag => tag.ArticleId).ToHashSet();
        return [.. found.Articles.Where(others.Contains)];
    }

    private static List<long> Note(KnownMatches known, List<long> found)
    {
        if (found.Count == 0)
            return [];
        var before = ArticleRuns.Unpack(known.Runs);
        var fresh = found.Where(id => !before.Contains(id)).Distinct().Order().ToList();
        if (fresh.Count > 0)
            known.Runs = ArticleRuns.Pack(before.Concat(fresh).Order());
        return fresh;
    }

    // A work that was known under a number it has lost is no news.
    private async Task<List<long>> WithoutMergedAsync(List<long> fresh, KnownMatches known, CancellationToken cancellationToken)
    {
        var merged = await library.Articles.IgnoreQueryFilters([ArticleFilters.MergedAway])
            .Where(article => article.MergedIntoId != null && fresh.Contains(article.MergedIntoId.Value))
            .Select(article => new { article.Id, IntoId = article.MergedIntoId!.Value }).ToListAsync(cancellationToken);
        if (merged.Count == 0)
            return fresh;
        var numbers = ArticleRuns.Unpack(known.Runs);
        return [.. fresh.Except(merged.Where(one => numbers.Contains(one.Id)).Select(one => one.IntoId))];
    }

    // What readers do is told where they do it; that they have done it says nothing new about the literature.
    private static bool AsksForReaders(SearchQuery query) => QueryTerms.Of(query).Any(term => term
        is QueryNode.Fielded { Field: QueryField.By or QueryField.TaggedBy or QueryField.In or QueryField.Is }
        or QueryNode.Has { Trait: QueryTrait.Comments or QueryTrait.Tags });

    private static bool HasStored(IndexQuery? query) => query switch
    {
        IndexQuery.Articles => true,
        IndexQuery.Except except => HasStored(except.Part),
        IndexQuery.All all => all.Parts.Any(HasStored),
        IndexQuery.Any any => any.Parts.Any(HasStored),
        _ => false,
    };

    private static string Stamp(long stamp) => stamp.ToString("x", CultureInfo.InvariantCulture);

    private static string Stamps(IEnumerable<long> stamps) => string.Join(' ', stamps.Select(Stamp));

    private static HashSet<string> Stamps(string segments) => [.. segments.Split(' ')];

    private sealed record Look(string Segments, List<long> Articles);
}
