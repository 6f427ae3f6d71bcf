using PsyLit.Core.Search.Postings;

namespace PsyLit.Core.Search.Segments;

/// <summary>Makes one segment of articles that were collected in several parts.</summary>
internal static class SegmentJoining
{
    /// <summary>Fewer words are joined sooner than a second thread begins.</summary>
    private const int FewestApart = 50_000;

    /// <param name="parts">The articles; those of a part follow those of the part before; sorted already.</param>
    public static MadeSegment Join(IReadOnlyList<SegmentBuilder> parts)
    {
        var firsts = new int[parts.Count];
        for (var part = 1; part < parts.Count; part++)
            firsts[part] = firsts[part - 1] + parts[part - 1].Values.Count;

        // Joined on one thread, this was a fifth of the time for which an import had to wait for its index, and the other core had nothing to do.
        int[] starts = new int[parts.Count], middles = Middles(parts), ends = [.. parts.Select(part => part.TermCount)];
        SegmentBlocks made = new(), half = new();
        TermBlockWriter writer = new(made), halfWriter = new(half, BlockNumbers.SecondHalf);
        Parallel.Invoke(
            () => Join(parts, firsts, starts, middles, writer),
            () => Join(parts, firsts, [.. middles], ends, halfWriter));
        var index = new ByteWriter();
        index.Write(writer.End());
        index.Write(halfWriter.End());
        made.Add(half);
        made.Add(BlockNumbers.Terms, index.Written);
        return new MadeSegment(made, [.. parts.SelectMany(part => part.Values)]);
    }

    // Joins the terms between the places; moves the first on.
    private static void Join(IReadOnlyList<SegmentBuilder> parts, int[] firsts, int[] places, int[] ends, TermBlockWriter terms)
    {
        var postings = new PostingsWriter();
        while (Smallest(parts, places, ends) is >= 0 and var smallest)
        {
            var term = parts[smallest].TermAt(places[smallest]);
            var head = parts[smallest].HeadAt(places[smallest]);
            postings.Clear();
            for (var part = smallest; part < parts.Count; part++)
            {
                if (places[part] < ends[part] && parts[part].HeadAt(places[part]) == head && parts[part].TermAt(places[part]).SequenceEqual(term))
                    parts[part].WriteTo(postings, places[part]++, firsts[part]);
            }

            terms.Add(term, postings);
        }
    }

    // The first of the parts that have the smallest term; -1 when all are through.
    private static int Smallest(IReadOnlyList<SegmentBuilder> parts, int[] places, int[] ends)
    {
        var smallest = -1;
        var head = ulong.MaxValue;
        for (var part = 0; part < parts.Count; part++)
        {
            if (places[part] >= ends[part])
                continue;
            var other = parts[part].HeadAt(places[part]);
            if (smallest >= 0 && (other > head || (other == head && parts[part].TermAt(places[part]).SequenceCompareTo(parts[smallest].TermAt(places[smallest])) >= 0)))
                continue;
            (smallest, head) = (part, other);
        }

        return smallest;
    }

    // The places of the term before which half of the words of the first part stand; the ends when there are too few to divide.
    private static int[] Middles(IReadOnlyList<SegmentBuilder> parts)
    {
        var (place, before, all) = (0, 0, 0);
        for (var at = 0; at < parts[0].TermCount; at++)
            all += parts[0].OccurrencesAt(at);
        if (all * parts.Count < FewestApart)
            return [.. parts.Select(part => part.TermCount)];
        while (before < all / 2)
            before += parts[0].OccurrencesAt(place++);
        return [.. parts.Select(part => PlaceOf(part, parts[0], place))];
    }

    // The first place whose term is not smaller than that of another part.
    private static int PlaceOf(SegmentBuilder part, SegmentBuilder other, int otherPlace)
    {
        if (otherPlace >= other.TermCount)
            return part.TermCount;
        var term = other.TermAt(otherPlace);
        var (low, high) = (0, part.TermCount);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (part.TermAt(middle).SequenceCompareTo(term) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
