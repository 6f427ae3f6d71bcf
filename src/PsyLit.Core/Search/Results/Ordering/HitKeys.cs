using PsyLit.Core.Search.Matching;

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
        var segment = 0;
        for (var at = 0; at < count; at++)
        {
            var hit = kept[at];
            while (hits.Documents[hit] >= hits.View.Firsts[segment + 1])
                segment++;
            keys[at] = Of(hit, segment, hits.Documents[hit] - hits.View.Firsts[segment]);
        }

        if (order.Sort == SearchSort.Discussed)
            AddComments(keys, kept, count);
        return keys;
    }

    private long Of(int hit, int segment, int document)
    {
        var values = hits.View.Segments[segment].Columns;
        long published = values.Published[document];
        return order.Sort switch
        {
            // Scores are positive, and positive floats sort as their bits do.
            SearchSort.Relevance when hits.Scores is { } scores => ((long)BitConverter.SingleToInt32Bits(scores[hit]) << 32) | published,
            SearchSort.Added => ((long)values.Added[document] << 31) | published,
            // What has no date is not the oldest.
            SearchSort.Oldest => published == 0 ? long.MinValue : -published,
            SearchSort.Author => Alphabetical(hits.View.AuthorRanks.Of(segment, values.Authors.NumberOf(document))) | published,
            SearchSort.Journal => Alphabetical(order.Journals?.RankOf(values.Journals[document]) ?? int.MaxValue) | published,
            _ => published,
        };
    }

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
