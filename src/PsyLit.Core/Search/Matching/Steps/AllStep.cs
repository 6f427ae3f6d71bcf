namespace PsyLit.Core.Search.Matching.Steps;

/// <summary>Finds the articles that all of some parts find and none of others.</summary>
internal sealed class AllStep(IndexLook look, IReadOnlyList<MatchStep> wanted, IReadOnlyList<MatchStep> leftOut) : MatchStep
{
    // The part that finds least goes first, and the others need only look at what is left.
    private readonly MatchStep[] wanted = [.. wanted.OrderBy(step => step.AtMost)];

    public override long AtMost => wanted[0].AtMost;

    public override DocumentList In(int place, bool isRanked, DocumentList? within)
    {
        var found = wanted[0].In(place, isRanked, within);
        for (var part = 1; part < wanted.Length && found.Count > 0; part++)
            found = ListJoining.Both(look, found, wanted[part].In(place, isRanked, found));
        foreach (var part in leftOut)
        {
            if (found.Count > 0)
                found = ListJoining.Without(look, found, part.In(place, isRanked: false, found));
        }

        return found;
    }
}
