namespace PsyLit.Core.Annotations.Exchange.Hypothesis;

/// <summary>What was read of a file from Hypothesis.</summary>
/// <param name="Annotations">The annotations, in the order of the file.</param>
/// <param name="Owner">The name of who exported it; null when neither the file nor its only writer says.</param>
/// <param name="Unreadable">How many entries have no id, and so are no annotations.</param>
/// <param name="Problem">Why nothing could be read, as a sentence; null when something could.</param>
public sealed record HypothesisReading(IReadOnlyList<HypothesisAnnotation> Annotations, string? Owner, int Unreadable, string? Problem)
{
    /// <summary>Nothing was read, for that reason.</summary>
    public static HypothesisReading Failed(string problem) => new([], null, 0, problem);
}
