namespace PsyLit.Core.PubMed;

/// <summary>What PubMed answered, or why there is no answer.</summary>
/// <param name="Value">The answer; null when there is none.</param>
/// <param name="Failure">Why there is none, as a sentence for the person who asked; null when there is one.</param>
public sealed record PubMedAnswer<T>(T? Value, string? Failure)
    where T : class
{
    /// <summary>The same failure for another kind of answer.</summary>
    public PubMedAnswer<TOther> As<TOther>()
        where TOther : class => new(null, Failure);
}
