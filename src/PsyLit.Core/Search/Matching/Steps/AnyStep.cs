namespace PsyLit.Core.Search.Matching.Steps;

/// <summary>Finds the articles that at least one of some parts finds.</summary>
internal sealed class AnyStep(IndexLook look, IReadOnlyList<MatchStep> parts) : MatchStep
{
    public override long AtMost { get; } = parts.Sum(part => part.AtMost);

    public override DocumentList In(int place, bool isRanked, DocumentList? within) =>
        ListJoining.Any(look, [.. parts.Select(part => part.In(place, isRanked, within))], look.View.Segments[place].Documents);
}
