using PsyLit.Core.Search.Segments;

namespace PsyLit.Core.Search.Views;

/// <summary>Where the first authors of several segments stand in one alphabetical order.</summary>
internal sealed class AuthorRanks
{
    /// <summary>What an article has whose first author is not known: it stands behind all others.</summary>
    public const int Last = int.MaxValue;

    private readonly int[][] ranks;

    private AuthorRanks(int[][] ranks) => this.ranks = ranks;

    /// <summary>The rank of an article's first author among those of all segments; equal names have equal ranks.</summary>
    /// <param name="place">Which segment.</param>
    /// <param name="number">The author's number in the segment; -1 for none.</param>
    public int Of(int place, int number) => number < 0 ? Last : ranks[place][number];

    /// <summary>Merges the names of the segments, each of which has them in order.</summary>
    public static AuthorRanks Of(IReadOnlyList<SegmentAuthors> segments)
    {
        var ranks = segments.Select(authors => new int[authors.Count]).ToArray();
        var next = new int[segments.Count];
        var waiting = new PriorityQueue<int, int>(Comparer<int>.Create((x, y) => segments[x].Name(next[x]).SequenceCompareTo(segments[y].Name(next[y]))));
        for (var place = 0; place < segments.Count; place++)
        {
            if (segments[place].Count > 0)
                waiting.Enqueue(place, place);
        }

        var rank = -1;
        var (lastPlace, lastNumber) = (-1, -1);
        while (waiting.TryPeek(out var place, out _))
        {
            var number = next[place];
            if (lastPlace < 0 || !segments[place].Name(number).SequenceEqual(segments[lastPlace].Name(lastNumber)))
                rank++;
            ranks[place][number] = rank;
            (lastPlace, lastNumber) = (place, number);
            // Taken out before its name changes, because the queue compares by it.
            waiting.Dequeue();
            if (++next[place] < segments[place].Count)
                waiting.Enqueue(place, place);
        }

        return new AuthorRanks(ranks);
    }
}
