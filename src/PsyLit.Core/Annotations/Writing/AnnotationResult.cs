namespace PsyLit.Core.Annotations.Writing;

/// <summary>What became of a wish to write or change an annotation.</summary>
/// <param name="Annotation">As it stands now; null when it was not made.</param>
/// <param name="Problem">Why nothing was changed, as a sentence for its writer; null when it was.</param>
/// <param name="IsConflict">True when somebody changed it in the meantime.</param>
public sealed record AnnotationResult(Annotation? Annotation, string? Problem = null, bool IsConflict = false)
{
    /// <summary>In a conflict, the wording that its writer began from.</summary>
    public string? Origin { get; init; }

    /// <summary>Nothing was made, because of that.</summary>
    public static AnnotationResult Refused(string problem) => new(null, problem);
}
