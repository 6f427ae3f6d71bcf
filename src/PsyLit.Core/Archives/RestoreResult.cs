namespace PsyLit.Core.Archives;

/// <summary>How restoring an archive went.</summary>
/// <param name="Summary">What is in the library now; null when nothing was restored.</param>
/// <param name="Failure">Why nothing was restored, as a sentence; null when all was.</param>
/// <param name="Documents">The files of the archive that are no tables.</param>
public sealed record RestoreResult(ArchiveSummary? Summary, string? Failure, IReadOnlyList<ArchiveDocument> Documents)
{
    internal static RestoreResult Failed(string why) => new(null, why, []);
}
