using System.Numerics;
using PsyLit.Core.Search.Matching;

namespace PsyLit.Core.Search.Results.Ordering;

/// <summary>Puts hits in the order asked for, no further than the page needs.</summary>
/// <remarks>
/// Each hit gets a number that sorts, so that the best twenty of a third of a million are found by comparing numbers; equal ones go by id, the
/// latest first. The order is total: pages never overlap.
/// </remarks>
internal sealed class HitOrder(IndexLook look, Hits hits, SearchOrder order)
{
    /// <summary>Beyond this many, sorting all is quicker than keeping the best in a heap.</summary>
    private const int LargestHeap = 2000;

    /// <summary>The hits from <paramref name="skip"/> on, at most <paramref name="take"/>.</summary>
    /// <param name="kept">Places in the hits, ascending.</param>
    /// <param name="keptCount">How many of them.</param>
    /// <param name="skip">Hits of the pages before.</param>
    /// <param name="take">Hits of a page.</param>
    /// <returns>Places in the hits.</returns>
    public IReadOnlyList<int> Page(int[] kept, int keptCount, int skip, int take)
    {
        if (skip >= keptCount || take <= 0)
            return [];
        var wanted = (int)Math.Min(keptCount, (long)skip + take);
        var all = kept.AsSpan(0, keptCount);
        List<Key> best;
        if (wanted > LargestHeap || wanted == keptCount)
            best = All(all, new HitKeys(look, hits, order).Of(kept, keptCount));
        else if (order.Sort == SearchSort.Relevance && hits.Scores is { } scores)
            best = Worthiest(all, scores, wanted);
        else if (order.Sort is SearchSort.Newest or SearchSort.Oldest)
            best = ByDate(kept, keptCount, wanted);
        else
            best = Best(all, new HitKeys(look, hits, order).Of(kept, keptCount), wanted);
        best.Sort(Compare);
        return best.GetRange(skip, wanted - skip).ConvertAll(key => key.Hit);
    }

    private static List<Key> All(ReadOnlySpan<int> kept, long[] keys)
    {
        var all = new List<Key>(kept.Length);
        for (var at = 0; at < kept.Length; at++)
            all.Add(new Key(keys[at], kept[at]));
        return all;
    }

    private List<Key> Best(ReadOnlySpan<int> kept, long[] keys, int wanted)
    {
        var best = new BestKeys(wanted, Compare);
        for (var at = 0; at < kept.Length; at++)
        {
            if (keys[at] >= best.Worst)
                best.Offer(new Key(keys[at], kept[at]));
        }

        return best.ToList();
    }

    // What is worth less than the worst of the best is passed by for that alone, which is nearly all.
    private List<Key> Worthiest(ReadOnlySpan<int> kept, float[] scores, int wanted)
    {
        var best = new BestKeys(wanted, Compare);
        var least = float.MinValue;
        // All are kept, unless a facet value was chosen, and then each stands at its own place.
        var areAll = kept.Length == hits.Count;
        for (var at = 0; at < kept.Length; at++)
        {
            if (areAll && at % Vector<float>.Count == 0)
            {
                while (at <= kept.Length - Vector<float>.Count && Vector.LessThanAll(new Vector<float>(scores, at), new Vector<float>(least)))
                    at += Vector<float>.Count;
                if (at == kept.Length)
                    break;
            }

            var hit = kept[at];
            if (scores[hit] < least)
                continue;
            var number = HitKeys.OfWorth(hits, scores, hit);
            // Many articles are worth the same where lengths and frequencies are few, as those of concepts are.
            if (number < best.Worst)
                continue;
            best.Offer(new Key(number, hit));
            if (best.IsFull)
                least = BitConverter.Int32BitsToSingle((int)(best.Worst >> 32));
        }

        return best.ToList();
    }

    private List<Key> ByDate(int[] kept, int count, int wanted)
    {
        var parts = new List<Key>[hits.View.Segments.Count];
        look.InEachSegment(count, segment => parts[segment] = ByDate(kept.AsSpan(0, count), segment, wanted));
        return [.. parts.SelectMany(part => part)];
    }

    // The best of one segment. No number is written down for those that are passed by.
    private List<Key> ByDate(ReadOnlySpan<int> kept, int segment, int wanted)
    {
        var best = new BestKeys(wanted, Compare);
        var (documents, isOldest, worst, first) = (hits.Documents, order.Sort == SearchSort.Oldest, long.MinValue, hits.View.Firsts[segment]);
        var published = hits.View.Segments[segment].Columns.Published;
        foreach (var hit in kept[PlaceFrom(kept, first)..PlaceFrom(kept, hits.View.Firsts[segment + 1])])
        {
            var key = HitKeys.OfDate(published[documents[hit] - first], isOldest);
            if (key < worst)
                continue;
            best.Offer(new Key(key, hit));
            worst = best.Worst;
        }

        return best.ToList();
    }

    private int PlaceFrom(ReadOnlySpan<int> kept, int document)
    {
        var place = kept.BinarySearch(hits.FirstFrom(document));
        return place < 0 ? ~place : place;
    }

    private int Compare(Key x, Key y) => x.Number != y.Number ? y.Number.CompareTo(x.Number) : x.Hit == y.Hit ? 0 : hits.ArticleId(y.Hit).CompareTo(hits.ArticleId(x.Hit));

    /// <summary>A place in the hits with the number it sorts by.</summary>
    private readonly record struct Key(long Number, int Hit);

    /// <summary>The best of all that were offered.</summary>
    private sealed class BestKeys(int wanted, Comparison<Key> order)
    {
        // The worst of the best stands on top, to be thrown out by the next better one.
        private readonly PriorityQueue<Key, Key> best = new(wanted, Comparer<Key>.Create((x, y) => order(y, x)));

        public bool IsFull => best.Count == wanted;

        /// <summary>The number of the worst; anything is better before there are enough.</summary>
        public long Worst { get; private set; } = long.MinValue;

        public void Offer(Key key)
        {
            if (!IsFull)
                best.Enqueue(key, key);
            else if (order(key, best.Peek()) < 0)
                best.DequeueEnqueue(key, key);
            if (IsFull)
                Worst = best.Peek().Number;
        }

        public List<Key> ToList() => [.. best.UnorderedItems.Select(item => item.Element)];
    }
}
