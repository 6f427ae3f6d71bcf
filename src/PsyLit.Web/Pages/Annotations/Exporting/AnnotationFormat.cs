namespace PsyLit.Web.Pages.Annotations.Exporting;

/// <summary>A kind of file that annotations are taken along as.</summary>
/// <param name="Name">As addresses have it: <c>markdown</c>.</param>
/// <param name="DisplayName">As pages have it.</param>
/// <param name="Extension">The ending of the file's name.</param>
/// <param name="MediaType">The media type.</param>
/// <param name="Write">Writes a document; null for JSON-LD, which is not made of it.</param>
public sealed record AnnotationFormat(string Name, string DisplayName, string Extension, string MediaType, Func<AnnotationDocument, string>? Write);
