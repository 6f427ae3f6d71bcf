namespace PsyLit.Core.Concepts.Publishing;

/// <summary>How publishing went.</summary>
/// <param name="Number">The number of the new version; 0 when there is none.</param>
/// <param name="Candidates">How many records are looked through again; 0 without a new version.</param>
/// <param name="Problem">Why there is none, as a sentence; null when there is one.</param>
/// <param name="IsOutrun">True when there is none because somebody published another version meanwhile.</param>
public sealed record PublishResult(int Number, int Candidates, string? Problem = null, bool IsOutrun = false)
{
    internal static PublishResult Failed(string why, bool isOutrun = false) => new(0, 0, why, isOutrun);
}
