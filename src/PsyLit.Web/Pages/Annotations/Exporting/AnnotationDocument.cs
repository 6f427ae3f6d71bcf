namespace PsyLit.Web.Pages.Annotations.Exporting;

/// <summary>Annotations as one document, those of a record together in the order in which its text is read.</summary>
/// <param name="Owner">Whose they are.</param>
/// <param name="Site">The address of the library.</param>
/// <param name="Exported">When.</param>
/// <param name="Annotations">The annotations.</param>
public sealed record AnnotationDocument(string Owner, string Site, DateTime Exported, IReadOnlyList<ExportedAnnotation> Annotations);
