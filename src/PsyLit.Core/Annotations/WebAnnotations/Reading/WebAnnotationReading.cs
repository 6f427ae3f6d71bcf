namespace PsyLit.Core.Annotations.WebAnnotations.Reading;

/// <summary>What became of reading a document as an annotation.</summary>
/// <param name="Annotation">The annotation; null when it could not be read.</param>
/// <param name="Problem">Why not, as a sentence; null when it could.</param>
public sealed record WebAnnotationReading(WebAnnotation? Annotation, string? Problem)
{
    internal static WebAnnotationReading Failed(string problem) => new(null, problem);
}
