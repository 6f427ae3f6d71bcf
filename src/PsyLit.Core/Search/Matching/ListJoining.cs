namespace PsyLit.Core.Search.Matching;

/// <summary>Joins lists of articles of one segment.</summary>
internal static class ListJoining
{
    /// <summary>A list so many times as long as another is leapt through instead of read.</summary>
    private const int MuchLonger = 24;

    /// <summary>The articles of both, worth what they are worth in both together.</summary>
    public static DocumentList Both(IndexLook look, DocumentList left, DocumentList right)
    {
        if (left.Count > right.Count)
            (left, right) = (right, left);
        var isRanked = left.Scores is not null || right.Scores is not null;
        var documents = look.Numbers(left.Count);
        var scores = isRanked ? look.Scores(left.Count) : null;
        var count = 0;
        var at = 0;
        var leaps = left.Count * (long)MuchLonger < right.Count;
        for (var i = 0; i < left.Count; i++)
        {
            var document = left.Documents[i];
            at = leaps ? LeapTo(right, at, document) : StepTo(right, at, document);
            if (at >= right.Count)
                break;
            if (right.Documents[at] != document)
                continue;
            if (scores is not null)
                scores[count] = left.ScoreAt(i) + right.ScoreAt(at);
            documents[count++] = document;
        }

        return new DocumentList(documents, scores, count);
    }

    /// <summary>The articles of the first that are not in the second.</summary>
    public static DocumentList Without(IndexLook look, DocumentList list, DocumentList leftOut)
    {
        if (leftOut.Count == 0 || list.Count == 0)
            return list;
        var documents = look.Numbers(list.Count);
        var scores = list.Scores is null ? null : look.Scores(list.Count);
        var count = 0;
        var at = 0;
        for (var i = 0; i < list.Count; i++)
        {
            at = StepTo(leftOut, at, list.Documents[i]);
            if (at < leftOut.Count && leftOut.Documents[at] == list.Documents[i])
                continue;
            if (scores is not null)
                scores[count] = list.Scores![i];
            documents[count++] = list.Documents[i];
        }

        return new DocumentList(documents, scores, count);
    }

    /// <summary>The articles of any of the lists, worth the sum of what they are worth in each.</summary>
    public static DocumentList Any(IndexLook look, IReadOnlyList<DocumentList> lists, int documents)
    {
        var some = lists.Where(list => list.Count > 0).ToList();
        if (some.Count <= 1)
            return some.Count == 0 ? DocumentList.Empty : some[0];
        var sum = new ScoreSum(look, documents, isRanked: some.Any(list => list.Scores is not null));
        foreach (var list in some)
        {
            for (var i = 0; i < list.Count; i++)
                sum.Add(list.Documents[i], list.ScoreAt(i));
        }

        return sum.ToList();
    }

    private static int StepTo(DocumentList list, int at, int document)
    {
        while (at < list.Count && list.Documents[at] < document)
            at++;
        return at;
    }

    private static int LeapTo(DocumentList list, int at, int document)
    {
        var step = 1;
        while (at + step < list.Count && list.Documents[at + step] < document)
            step *= 2;
        var end = Math.Min(list.Count, at + step + 1);
        var from = at + (step / 2);
        var place = Array.BinarySearch(list.Documents, from, end - from, document);
        return place >= 0 ? place : ~place;
    }
}
