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
        var keys = new HitKeys(look, hits, order).Of(kept, keptCount);
        var wanted = (int)Math.Min(keptCount, (long)skip + take);
        var ids = new SortedIds(hits, kept, keys);
        var places = wanted > LargestHeap || wanted == keptCount ? [.. Enumerable.Range(0, keptCount)] : Best(ids, keys, keptCount, wanted);
        places.Sort(ids);
        return [.. places.Skip(skip).Take(wanted - skip).Select(place => kept[place])];
    }

    private static List<int> Best(SortedIds order, long[] keys, int count, int wanted)
    {
        // The worst of the best stands on top, to be thrown out by the next better one.
        var best = new PriorityQueue<int, int>(wanted, Comparer<int>.Create((x, y) => order.Compare(y, x)));
        var worst = long.MinValue;
        for (var place = 0; place < count; place++)
        {
            if (best.Count < wanted)
            {
                best.Enqueue(place, place);
            }
            else if (keys[place] >= worst && order.Compare(place, best.Peek()) < 0)
            {
                best.DequeueEnqueue(place, place);
            }
            else
            {
                continue;
            }

            if (best.Count == wanted)
                worst = keys[best.Peek()];
        }

        return [.. best.UnorderedItems.Select(item => item.Element)];
    }

    private sealed class SortedIds(Hits hits, int[] kept, long[] keys) : IComparer<int>
    {
        public int Compare(int x, int y) => keys[x] != keys[y] ? keys[y].CompareTo(keys[x]) : x == y ? 0 : hits.ArticleId(kept[y]).CompareTo(hits.ArticleId(kept[x]));
    }
}
