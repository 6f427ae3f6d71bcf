using PsyLit.Core.Search.Postings;
using PsyLit.Core.Search.Segments;

namespace PsyLit.Core.Search.Matching.Steps;

/// <summary>Finds the articles in which words follow one another, or stand near one another, in some column.</summary>
/// <param name="look">Where to look.</param>
/// <param name="ranking">For what an occurrence is worth.</param>
/// <param name="slots">The words, each of those asked to be near one another once.</param>
/// <param name="columns">The columns to look in.</param>
/// <param name="near">How near they must stand; null when they must follow one another.</param>
internal sealed class PhraseStep(IndexLook look, Bm25 ranking, IReadOnlyList<TermSlot> slots, uint columns, PhraseStep.Nearness? near) : MatchStep
{
    public override long AtMost => slots.Min(slot => slot.Having);

    public override DocumentList In(int place, bool isRanked, DocumentList? within)
    {
        look.CheckTime();
        if (slots.Any(slot => slot.Entries[place].Length == 0))
            return DocumentList.Empty;

        var words = slots.Select(slot => new SlotCursor(slot.Open(look, place, withPositions: true))).ToArray();
        var places = slots.Select(_ => new List<uint>()).ToArray();
        // The rarest word leads; the others leap to where it stands.
        var rarest = words.MinBy(word => word.Count)!;
        var outOfDate = look.View.OutOfDate[place];
        var values = look.View.Segments[place].Columns;
        var documents = look.Numbers(rarest.Count);
        var scores = isRanked ? look.Scores(rarest.Count) : null;
        var idf = slots.Sum(slot => ranking.Idf(slot.Commonness));
        var count = 0;
        for (var document = rarest.SkipTo(0); document < int.MaxValue; document = rarest.SkipTo(document + 1))
        {
            if (outOfDate?.Has(document) == true || !HasAll(words, document))
                continue;
            for (var word = 0; word < words.Length; word++)
                words[word].ReadPlaces(columns, places[word]);
            var frequency = near is null ? InARow(places, values, document) : Near(places, values, document);
            if (frequency <= 0)
                continue;
            if (scores is not null)
                scores[count] = Bm25.Worth(idf, frequency);
            documents[count++] = document;
        }

        return new DocumentList(documents, scores, count);
    }

    private bool HasAll(SlotCursor[] words, int document)
    {
        foreach (var word in words)
        {
            if (word.SkipTo(document) != document || (word.Columns & columns) == 0)
                return false;
        }

        return true;
    }

    private float InARow(List<uint>[] places, SegmentColumns values, int document)
    {
        var frequency = 0f;
        foreach (var start in places[0])
        {
            var follows = true;
            for (var word = 1; word < places.Length && follows; word++)
                follows = places[word].BinarySearch(start + (uint)word) >= 0;
            if (follows)
                frequency += ranking.Weight(Place.Column(start), values, document);
        }

        return frequency;
    }

    // Every set of the words that are nearest to one another. A word asked for twice takes two places that follow each other among its own.
    private float Near(List<uint>[] places, SegmentColumns values, int document)
    {
        var frequency = 0f;
        var at = new int[places.Length];
        var words = near!.Times.Sum();
        while (true)
        {
            var (first, last, earliest) = (uint.MaxValue, 0u, 0);
            for (var word = 0; word < places.Length; word++)
            {
                if (at[word] + near.Times[word] > places[word].Count)
                    return frequency;
                var here = places[word][at[word]];
                if (here < first)
                    (first, earliest) = (here, word);
                last = Math.Max(last, places[word][at[word] + near.Times[word] - 1]);
            }

            // Between the ends stand the other words looked for, which do not count.
            var between = (long)last - first + 1 - words;
            if (Place.Column(first) == Place.Column(last) && between <= near.Distance)
                frequency += ranking.Weight(Place.Column(first), values, document);
            at[earliest]++;
        }
    }

    /// <summary>How words must stand near one another.</summary>
    /// <param name="Times">How often each of the slots is asked for.</param>
    /// <param name="Distance">The most other words between the first and the last of them, in any order.</param>
    internal sealed record Nearness(IReadOnlyList<int> Times, int Distance);
}
