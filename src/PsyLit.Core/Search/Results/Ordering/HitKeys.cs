using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Segments;

namespace PsyLit.Core.Search.Results.Ordering;

/// <summary>Gives each hit a number that sorts: the largest comes first. Whatever the order, the newer of two equals has the larger one.</summary>
internal sealed class HitKeys(IndexLook look, Hits hits, SearchOrder order)
{
    /// <summary>The numbers of some of the hits.</summary>
    /// <param name="kept">Places in the hits, ascending.</param>
    /// <param name="count">How many of them.</param>
    public long[] Of(int[] kept, int count)
    {
        var keys = look.Keys(count);
        var at = 0;
        for (var segment = 0; at < count; segment++)
        {
            var end = at;
            while (end < count && hits.Documents[kept[end]] < hits.View.Firsts[segment + 1])
                end++;
            Fill(keys.AsSpan(at, end - at), kept.AsSpan(at, end - at), segment);
            at = end;
        }

        if (order.Sort == SearchSort.Discussed)
            AddComments(keys, kept, count);
        return keys;
    }

    /// <summary>The number of one hit ranked by its worth, for which nothing but the hit is needed.</summary>
    public static long OfWorth(Hits hits, float[] scores, int hit)
    {
        var (segment, document) = hits.View.Locate(hits.Documents[hit]);
        // Scores are positive, and positive floats sort as their bits do.
        return ((long)BitConverter.SingleToInt32Bits(scores[hit]) << 32) | (long)segment.Columns.Published[document];
    }

    /// <summary>The number of a hit ordered by its date of publication, the newest first or the oldest; what has no date is neither.</summary>
    public static long OfDate(int published, bool isOldest) => !isOldest ? published : published == 0 ? long.MinValue : -published;

    private void Fill(Span<long> keys, ReadOnlySpan<int> kept, int segment)
    {
        var values = hits.View.Segments[segment].Columns;
        var (documents, first, published) = (hits.Documents, hits.View.Firsts[segment], values.Published);
        // Hundreds of thousands, so that the order is asked for outside.
        if (order.Sort is SearchSort.Author or SearchSort.Journal or SearchSort.Added)
        {
            for (var at = 0; at < keys.Length; at++)
            {
                var document = documents[kept[at]] - first;
                keys[at] = Leading(values, segment, document) | (long)published[document];
            }
        }
        else
        {
            for (var at = 0; at < keys.Length; at++)
                keys[at] = published[documents[kept[at]] - first];
        }

        if (order.Sort == SearchSort.Oldest)
        {
            foreach (ref var key in keys)
                key = OfDate((int)key, isOldest: true);
        }
        else if (order.Sort == SearchSort.Relevance && hits.Scores is { } scores)
        {
            for (var at = 0; at < keys.Length; at++)
                keys[at] |= (long)BitConverter.SingleToInt32Bits(scores[kept[at]]) << 32;
        }
    }

    private long Leading(SegmentColumns values, int segment, int document) => order.Sort switch
    {
        SearchSort.Added => (long)values.Added[document] << 31,
        SearchSort.Author => Alphabetical(hits.View.AuthorRanks.Of(segment, values.Authors.NumberOf(document))),
        _ => Alphabetical(order.Journals?.RankOf(values.Journals[document]) ?? int.MaxValue),
    };

    private static long Alphabetical(int rank) => (long)(int.MaxValue - rank) << 32;

    // Few articles have comments: those are looked for among the hits, not the hits among those.
    private void AddComments(long[] keys, int[] kept, int count)
    {
        foreach (var (id, comments) in order.Comments ?? new Dictionary<long, int>())
        {
            if (hits.View.NumberOf(id) is not (>= 0 and var number))
                continue;
            var (from, to) = (0, count - 1);
            while (from < to)
            {
                var middle = (from + to) / 2;
                (from, to) = hits.Documents[kept[middle]] < number ? (middle + 1, to) : (from, middle);
            }

            if (count > 0 && hits.Documents[kept[from]] == number)
                keys[from] |= (long)comments << 32;
        }
    }
}
