using PsyLit.Core.Search.Segments;

namespace PsyLit.Core.Search.Matching.Steps;

/// <summary>Finds the articles whose values pass a test; they are worth nothing by it.</summary>
internal sealed class ValueStep(IndexLook look, Func<SegmentColumns, int, bool> passes) : MatchStep
{
    // Tests are quick, but go through every article.
    public override long AtMost => look.View.Firsts[^1];

    public override DocumentList In(int place, bool isRanked, DocumentList? within)
    {
        look.CheckTime();
        var values = look.View.Segments[place].Columns;
        var outOfDate = look.View.OutOfDate[place];
        var most = within?.Count ?? values.Ids.Length;
        var documents = look.Numbers(most);
        var count = 0;
        for (var i = 0; i < most; i++)
        {
            var document = within?.Documents[i] ?? i;
            if (outOfDate?.Has(document) != true && passes(values, document))
                documents[count++] = document;
        }

        return new DocumentList(documents, null, count);
    }
}
