using System.Numerics;
using PsyLit.Core.Search.Postings;
using PsyLit.Core.Search.Segments;

namespace PsyLit.Core.Search.Matching.Steps;

/// <summary>Finds the articles that have a word, or one of several, in some columns.</summary>
internal sealed class TermStep(IndexLook look, Bm25 ranking, TermSlot slot, uint columns) : MatchStep
{
    /// <summary>A list so many times as long as what is wanted of it is leapt through instead of read.</summary>
    private const int MuchLonger = 24;

    public override long AtMost => slot.Having;

    public override DocumentList In(int place, bool isRanked, DocumentList? within)
    {
        look.CheckTime();
        var cursors = slot.Open(look, place, withPositions: false);
        return cursors.Length switch
        {
            0 => DocumentList.Empty,
            1 when within is { } some && some.Count * (long)MuchLonger < cursors[0].Count => OneWithin(cursors[0], place, isRanked, some),
            1 => One(cursors[0], place, isRanked),
            _ => Several(cursors, place, isRanked),
        };
    }

    private DocumentList OneWithin(PostingsCursor cursor, int place, bool isRanked, DocumentList within)
    {
        var values = look.View.Segments[place].Columns;
        var documents = look.Numbers(within.Count);
        var scores = isRanked ? look.Scores(within.Count) : null;
        var idf = ranking.Idf(slot.Commonness);
        var count = 0;
        foreach (var document in within.Used)
        {
            if (!cursor.SkipTo(document))
                break;
            if (cursor.Document != document || (cursor.Columns & columns) == 0)
                continue;
            if (scores is not null)
                scores[count] = Bm25.Worth(idf, Frequency(cursor, values));
            documents[count++] = document;
        }

        return new DocumentList(documents, scores, count);
    }

    private DocumentList One(PostingsCursor cursor, int place, bool isRanked)
    {
        var documents = look.Numbers(cursor.Count);
        var scores = isRanked ? look.Scores(cursor.Count) : null;
        var taker = new Weighing(columns, look.View.OutOfDate[place], ranking.WeightsIn(look.View.Segments[place].Columns)) { Documents = documents, Scores = scores };
        cursor.Drain(ref taker);
        if (scores is not null)
            Bm25.Worth(ranking.Idf(slot.Commonness), scores.AsSpan(0, taker.Count));
        return new DocumentList(documents, scores, taker.Count);
    }

    // Words that fill one place count as one word: their frequencies are added up, then saturate.
    private DocumentList Several(PostingsCursor[] cursors, int place, bool isRanked)
    {
        var sum = new ScoreSum(look, look.View.Segments[place].Documents, isRanked);
        var taker = new Weighing(columns, look.View.OutOfDate[place], ranking.WeightsIn(look.View.Segments[place].Columns)) { Sum = sum };
        foreach (var cursor in cursors)
        {
            look.CheckTime();
            cursor.Drain(ref taker);
        }

        var idf = ranking.Idf(slot.Commonness);
        return sum.ToList(frequency => Bm25.Worth(idf, frequency));
    }

    private float Frequency(PostingsCursor cursor, SegmentColumns values)
    {
        var frequency = 0f;
        for (var rest = cursor.Columns & columns; rest != 0; rest &= rest - 1)
        {
            var column = BitOperations.TrailingZeroCount(rest);
            frequency += cursor.Frequencies[column] * ranking.Weight(column, values, cursor.Document);
        }

        return frequency;
    }

    /// <summary>Adds up the weighted frequency of each article in the columns to look in.</summary>
    private struct Weighing : IPostingsTaker
    {
        private readonly uint columns;
        private readonly DocumentSet? outOfDate;
        private readonly float[][] weights;
        private readonly byte[][] lengths;
        private int document;
        private float frequency;
        private bool isThere;

        public Weighing(uint columns, DocumentSet? outOfDate, (float[][] Weights, byte[][] Lengths) weighted)
        {
            this.columns = columns;
            this.outOfDate = outOfDate;
            (weights, lengths) = weighted;
        }

        /// <summary>Where the articles go with their frequencies; null when they are added up.</summary>
        public int[]? Documents { get; init; }

        public float[]? Scores { get; init; }

        public ScoreSum? Sum { get; init; }

        public int Count { get; private set; }

        public void Begin(int document) => (this.document, frequency, isThere) = (document, 0, false);

        public void Take(int column, int times)
        {
            if ((columns & (1u << column)) == 0)
                return;
            frequency += times * weights[column][lengths[column][document]];
            isThere = true;
        }

        public void End()
        {
            if (!isThere || outOfDate?.Has(document) == true)
                return;
            if (Documents is null)
            {
                Sum!.Add(document, frequency);
                return;
            }

            if (Scores is not null)
                Scores[Count] = frequency;
            Documents[Count++] = document;
        }
    }
}
