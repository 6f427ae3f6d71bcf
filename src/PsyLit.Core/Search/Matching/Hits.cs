using System.Buffers;
using System.Numerics;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Matching;

/// <summary>The articles a query found, in the order of their numbers in a view.</summary>
/// <param name="View">What was looked at.</param>
/// <param name="Documents">Their numbers in it.</param>
/// <param name="Scores">What each is worth, larger being better; null when they were not ranked.</param>
/// <param name="Count">How many of the places are used.</param>
internal sealed record Hits(IndexView View, int[] Documents, float[]? Scores, int Count)
{
    /// <summary>True when the arrays are lent for the look in which they were found; false when they may be kept.</summary>
    public bool IsLent { get; init; } = true;

    /// <summary>Looks a query up in all segments.</summary>
    /// <param name="look">Where to look.</param>
    /// <param name="step">The query, as <see cref="QueryPlan"/> made it.</param>
    /// <param name="isRanked">True when scores are wanted.</param>
    /// <param name="toKeep">True when they will be kept, so that what is brought together goes at once where it stays: arrays of the pool, no longer the look's.</param>
    public static Hits Of(IndexLook look, Steps.MatchStep step, bool isRanked, bool toKeep = false)
    {
        var lists = new DocumentList[look.View.Segments.Count];
        look.InEachSegment(step.AtMost, place => lists[place] = step.In(place, isRanked, within: null));

        // Most libraries have one large segment; what was found in it is all there is to say.
        if (lists.Length > 0 && lists.Skip(1).All(list => list.Count == 0) && (lists[0].Scores is not null || !isRanked))
            return new Hits(look.View, lists[0].Documents, isRanked ? lists[0].Scores : null, lists[0].Count);

        var count = lists.Sum(list => list.Count);
        var documents = toKeep ? ArrayPool<int>.Shared.Rent(Math.Max(1, count)) : look.Numbers(count);
        var scores = !isRanked ? null : toKeep ? ArrayPool<float>.Shared.Rent(Math.Max(1, count)) : look.Scores(count);
        var at = 0;
        for (var place = 0; place < lists.Length; place++)
        {
            Add(look.View.Firsts[place], lists[place].Used, documents.AsSpan(at));
            if (scores is not null && lists[place].Scores is { } some)
                some.AsSpan(0, lists[place].Count).CopyTo(scores.AsSpan(at));
            else
                scores?.AsSpan(at, lists[place].Count).Clear();
            at += lists[place].Count;
        }

        return new Hits(look.View, documents, scores, count) { IsLent = !toKeep };
    }

    private static void Add(int first, ReadOnlySpan<int> from, Span<int> to)
    {
        var i = 0;
        for (var firsts = new Vector<int>(first); i <= from.Length - Vector<int>.Count; i += Vector<int>.Count)
            (new Vector<int>(from[i..]) + firsts).CopyTo(to[i..]);
        for (; i < from.Length; i++)
            to[i] = first + from[i];
    }

    /// <summary>The place of the first hit with this number or a larger one; <see cref="Count"/> when there is none.</summary>
    public int FirstFrom(int document)
    {
        var place = Documents.AsSpan(0, Count).BinarySearch(document);
        return place < 0 ? ~place : place;
    }

    /// <summary>The article's id, for a place in the hits.</summary>
    public long ArticleId(int place)
    {
        var (segment, document) = View.Locate(Documents[place]);
        return segment.Columns.Ids[document];
    }

    /// <summary>The hits that are not among others of the same view.</summary>
    public Hits Without(IndexLook look, Hits others)
    {
        var left = ListJoining.Without(look, new DocumentList(Documents, Scores, Count), new DocumentList(others.Documents, null, others.Count));
        return new Hits(View, left.Documents, left.Scores, left.Count);
    }
}
