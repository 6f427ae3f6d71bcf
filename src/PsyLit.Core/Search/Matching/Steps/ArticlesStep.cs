namespace PsyLit.Core.Search.Matching.Steps;

/// <summary>Finds articles by their ids.</summary>
internal sealed class ArticlesStep(IndexLook look, IReadOnlyCollection<long> ids) : MatchStep
{
    public override long AtMost => ids.Count;

    public override DocumentList In(int place, bool isRanked, DocumentList? within)
    {
        look.CheckTime();
        var values = look.View.Segments[place].Columns;
        var outOfDate = look.View.OutOfDate[place];
        var documents = look.Numbers(ids.Count);
        var count = 0;
        foreach (var id in ids)
        {
            if (id is > 0 and <= int.MaxValue && values.Find((int)id) is >= 0 and var document && outOfDate?.Has(document) != true)
                documents[count++] = document;
        }

        Array.Sort(documents, 0, count);
        // An id may be given twice.
        var different = Math.Min(1, count);
        for (var i = 1; i < count; i++)
        {
            if (documents[i] != documents[i - 1])
                documents[different++] = documents[i];
        }

        return new DocumentList(documents, null, different);
    }
}
