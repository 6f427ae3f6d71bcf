using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Matching;

/// <summary>The articles a query found, in the order of their numbers in a view. The arrays are lent for the look they were found in.</summary>
/// <param name="View">What was looked at.</param>
/// <param name="Documents">Their numbers in it.</param>
/// <param name="Scores">What each is worth, larger being better; null when they were not ranked.</param>
/// <param name="Count">How many of the places are used.</param>
internal sealed record Hits(IndexView View, int[] Documents, float[]? Scores, int Count)
{
    /// <summary>Looks a query up in all segments.</summary>
    /// <param name="look">Where to look.</param>
    /// <param name="step">The query, as <see cref="QueryPlan"/> made it.</param>
    /// <param name="isRanked">True when scores are wanted.</param>
    public static Hits Of(IndexLook look, Steps.MatchStep step, bool isRanked)
    {
        var lists = new DocumentList[look.View.Segments.Count];
        for (var place = 0; place < lists.Length; place++)
            lists[place] = step.In(place, isRanked, within: null);

        var count = lists.Sum(list => list.Count);
        var documents = look.Numbers(count);
        var scores = isRanked ? look.Scores(count) : null;
        var at = 0;
        for (var place = 0; place < lists.Length; place++)
        {
            var first = look.View.Firsts[place];
            for (var i = 0; i < lists[place].Count; i++)
            {
                if (scores is not null)
                    scores[at] = lists[place].ScoreAt(i);
                documents[at++] = first + lists[place].Documents[i];
            }
        }

        return new Hits(look.View, documents, scores, count);
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
