namespace PsyLit.Core.Annotations.Exchange.Hypothesis;

/// <summary>What became of one annotation of a file.</summary>
/// <param name="Source">The annotation as it is in the file.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Remark">Why it is not where it was, as a sentence; null when there is nothing to say.</param>
/// <param name="Annotation">The annotation as it stands here; null when there is none, and for a reply that was known.</param>
public sealed record BroughtAnnotation(HypothesisAnnotation Source, BroughtOutcome Outcome, string? Remark = null, Annotation? Annotation = null);
