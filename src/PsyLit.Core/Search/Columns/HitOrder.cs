namespace PsyLit.Core.Search.Columns;

/// <summary>Puts matches in the order asked for, no further than the page needs.</summary>
internal sealed class HitOrder(ColumnValues values, ArticleMatches matches, SearchSort sort) : IComparer<int>
{
    /// <summary>Beyond this many, sorting all is quicker than keeping the best in a heap.</summary>
    private const int LargestHeap = 2000;

    /// <summary>Which of two matches comes first; the order is total, so that pages never overlap.</summary>
    public int Compare(int x, int y)
    {
        var order = sort switch
        {
            SearchSort.Relevance when matches.Scores is { } scores => scores[y].CompareTo(scores[x]),
            SearchSort.Added => values.Added(matches.Ids[y]).CompareTo(values.Added(matches.Ids[x])),
            SearchSort.Oldest => Oldest(values.Published(matches.Ids[x]), values.Published(matches.Ids[y])),
            _ => 0,
        };
        if (order == 0 && sort != SearchSort.Oldest)
            order = values.Published(matches.Ids[y]).CompareTo(values.Published(matches.Ids[x]));
        return order != 0 ? order : matches.Ids[y].CompareTo(matches.Ids[x]);
    }

    /// <summary>The matches from <paramref name="skip"/> on, at most <paramref name="take"/>.</summary>
    public List<int> Page(List<int> kept, int skip, int take)
    {
        if (skip >= kept.Count)
            return [];
        var wanted = Math.Min(kept.Count, skip + take);
        if (wanted > LargestHeap || wanted == kept.Count)
        {
            kept.Sort(this);
            return kept.GetRange(skip, wanted - skip);
        }

        return [.. Best(kept, wanted).Order(this).Skip(skip)];
    }

    private IEnumerable<int> Best(List<int> kept, int wanted)
    {
        // The worst of the best stands on top, to be thrown out by the next better one.
        var best = new PriorityQueue<int, int>(wanted, Comparer<int>.Create((x, y) => Compare(y, x)));
        foreach (var hit in kept)
        {
            if (best.Count < wanted)
                best.Enqueue(hit, hit);
            else if (Compare(hit, best.Peek()) < 0)
                best.DequeueEnqueue(hit, hit);
        }

        return best.UnorderedItems.Select(item => item.Element);
    }

    // What has no date is not the oldest.
    private static int Oldest(int x, int y) => (x == 0 ? int.MaxValue : x).CompareTo(y == 0 ? int.MaxValue : y);
}
