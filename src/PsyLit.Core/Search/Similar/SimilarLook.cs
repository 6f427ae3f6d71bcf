using System.Numerics;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Postings;
using PsyLit.Core.Search.Segments;

namespace PsyLit.Core.Search.Similar;

/// <summary>Goes through the lists of a record's telling terms and keeps the records that have most in common with it.</summary>
internal sealed class SimilarLook(IndexLook look, IReadOnlyList<TellingTerm> terms)
{
    /// <summary>One term in common is chance, unless the record has no more.</summary>
    private const int FewestShared = 2;

    /// <summary>The best, the most alike first.</summary>
    /// <param name="leftOut">Numbers of articles that are not wanted.</param>
    /// <param name="most">How many at most.</param>
    public List<Found> Best(HashSet<long> leftOut, int most)
    {
        var best = new PriorityQueue<Found, float>(most + 1);
        var fewest = Math.Min(FewestShared, terms.Count);
        for (var place = 0; place < look.View.Segments.Count; place++)
        {
            look.CheckTime();
            var segment = look.View.Segments[place];
            var (scores, shared) = Sum(place, segment);
            for (var document = 0; document < segment.Documents; document++)
            {
                if (scores[document] <= 0 || (best.Count == most && scores[document] <= best.Peek().Likeness))
                    continue;
                if (BitOperations.PopCount((ulong)shared[document]) < fewest || leftOut.Contains(segment.Columns.Ids[document]))
                    continue;
                best.Enqueue(new Found(segment.Columns.Ids[document], scores[document], shared[document]), scores[document]);
                if (best.Count > most)
                    best.Dequeue();
            }
        }

        return [.. best.UnorderedItems.Select(item => item.Element).OrderByDescending(found => found.Likeness).ThenByDescending(found => found.ArticleId)];
    }

    private (float[] Scores, long[] Shared) Sum(int place, Segment segment)
    {
        var (scores, shared) = (look.Scores(segment.Documents), look.Keys(segment.Documents));
        scores.AsSpan(0, segment.Documents).Clear();
        shared.AsSpan(0, segment.Documents).Clear();
        var outOfDate = look.View.OutOfDate[place];
        var abouts = new Dictionary<(int Times, byte Title, byte Body), float>();
        for (var number = 0; number < terms.Count; number++)
        {
            var term = terms[number];
            foreach (var cursor in term.Slot.Open(look, place, withPositions: false))
            {
                while (cursor.Next())
                {
                    if ((cursor.Columns & term.Columns) == 0 || outOfDate?.Has(cursor.Document) == true)
                        continue;
                    var key = (Times(cursor, term.Columns), segment.Columns.TitleLengths[cursor.Document], segment.Columns.BodyLengths[cursor.Document]);
                    if (!abouts.TryGetValue(key, out var about))
                        abouts.Add(key, about = (float)TopicWeight.Aboutness(key.Item1, LengthCode.Length(key.Item2) + LengthCode.Length(key.Item3)));
                    scores[cursor.Document] += (float)(term.Weight * term.RootIdf) * about;
                    shared[cursor.Document] |= 1L << number;
                }
            }
        }

        return (scores, shared);
    }

    private static int Times(PostingsCursor cursor, uint columns)
    {
        var times = 0;
        for (var rest = cursor.Columns & columns; rest != 0; rest &= rest - 1)
        {
            var column = BitOperations.TrailingZeroCount(rest);
            times += (1u << column) == (uint)IndexColumns.Title ? cursor.Frequencies[column] * ArticleWords.TitleTimes : cursor.Frequencies[column];
        }

        return times;
    }

    /// <summary>A record that is alike.</summary>
    /// <param name="ArticleId">The record.</param>
    /// <param name="Likeness">How much.</param>
    /// <param name="Shared">Bits of the terms it shares.</param>
    internal readonly record struct Found(long ArticleId, float Likeness, long Shared);
}
