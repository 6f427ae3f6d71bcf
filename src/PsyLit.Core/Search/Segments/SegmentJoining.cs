using PsyLit.Core.Search.Postings;

namespace PsyLit.Core.Search.Segments;

/// <summary>Makes one segment of articles that were collected in several parts.</summary>
internal static class SegmentJoining
{
    /// <param name="parts">The articles; those of a part follow those of the part before; sorted already.</param>
    public static MadeSegment Join(IReadOnlyList<SegmentBuilder> parts)
    {
        var firsts = new int[parts.Count];
        for (var part = 1; part < parts.Count; part++)
            firsts[part] = firsts[part - 1] + parts[part - 1].Values.Count;

        var made = new SegmentBlocks();
        var terms = new TermBlockWriter(made);
        var places = new int[parts.Count];
        var postings = new PostingsWriter();
        while (Smallest(parts, places) is >= 0 and var smallest)
        {
            var term = parts[smallest].TermAt(places[smallest]);
            var head = parts[smallest].HeadAt(places[smallest]);
            postings.Clear();
            for (var part = smallest; part < parts.Count; part++)
            {
                if (places[part] < parts[part].TermCount && parts[part].HeadAt(places[part]) == head && parts[part].TermAt(places[part]).SequenceEqual(term))
                    parts[part].WriteTo(postings, places[part]++, firsts[part]);
            }

            terms.Add(term, postings);
        }

        terms.End();
        return new MadeSegment(made, [.. parts.SelectMany(part => part.Values)]);
    }

    // The first of the parts that have the smallest term; -1 when all are through.
    private static int Smallest(IReadOnlyList<SegmentBuilder> parts, int[] places)
    {
        var smallest = -1;
        var head = ulong.MaxValue;
        for (var part = 0; part < parts.Count; part++)
        {
            if (places[part] >= parts[part].TermCount)
                continue;
            var other = parts[part].HeadAt(places[part]);
            if (smallest >= 0 && (other > head || (other == head && parts[part].TermAt(places[part]).SequenceCompareTo(parts[smallest].TermAt(places[smallest])) >= 0)))
                continue;
            (smallest, head) = (part, other);
        }

        return smallest;
    }
}
