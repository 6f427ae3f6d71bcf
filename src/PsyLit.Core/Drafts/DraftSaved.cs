namespace PsyLit.Core.Drafts;

/// <summary>What became of saving a draft: one of the three is there.</summary>
/// <param name="Draft">The draft as it is kept now; null when it was not saved.</param>
/// <param name="Newer">The draft that another tab saved since, which stays as it is; null when there is none.</param>
/// <param name="Problem">Why it was not saved, as a sentence.</param>
public sealed record DraftSaved(Draft? Draft, Draft? Newer = null, string? Problem = null);
