namespace PsyLit.Core.Duplicates.Finding;

/// <summary>Why two articles may be one work.</summary>
/// <param name="Score">From 0 to 1; see <see cref="DuplicateRules"/>.</param>
/// <param name="Reason">In words for a person.</param>
public sealed record DuplicateVerdict(double Score, string Reason);
