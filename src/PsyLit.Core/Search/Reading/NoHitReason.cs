namespace PsyLit.Core.Search.Reading;

/// <summary>Why a query found nothing, and what would find something.</summary>
/// <param name="Sentence">Which part of the query leaves nothing.</param>
/// <param name="Ways">Queries that leave one part out and find records, the most first.</param>
public sealed record NoHitReason(string Sentence, IReadOnlyList<NoHitReason.Way> Ways)
{
    /// <summary>A query that finds something.</summary>
    /// <param name="LeftOut">The part it leaves out.</param>
    /// <param name="Query">The query.</param>
    /// <param name="Records">How many records it finds.</param>
    public sealed record Way(string LeftOut, string Query, int Records);
}
