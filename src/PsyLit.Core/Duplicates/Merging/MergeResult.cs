namespace PsyLit.Core.Duplicates.Merging;

/// <summary>What came of a merge or of taking one back.</summary>
/// <param name="MergerId">Its entry in the log; 0 when nothing was done.</param>
/// <param name="Problem">Why nothing was done, as a sentence; null when it was.</param>
/// <param name="LeftAsTheyAre">Fields of the kept article that had changed since the merge and so were not put back, by name.</param>
public sealed record MergeResult(long MergerId, string? Problem, IReadOnlyList<string> LeftAsTheyAre)
{
    internal static MergeResult Refused(string problem) => new(0, problem, []);
}
