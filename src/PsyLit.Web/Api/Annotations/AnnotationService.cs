using PsyLit.Core.Annotations.WebAnnotations;
using PsyLit.Web.Pages.SearchRecords;

namespace PsyLit.Web.Api.Annotations;

/// <summary>Tells programs where annotations on a page are made (Web Annotation Protocol, section 4.4).</summary>
internal static class AnnotationService
{
    /// <summary>Adds the <c>Link</c> header to the answer for such a page.</summary>
    public static void AppendAnnotationService(this IHeaderDictionary headers, HttpRequest request) =>
        headers.Append("Link", $"<{new SiteIris(SearchRecordExports.SiteOf(request)).Container}>; rel=\"{WebVocabulary.Namespace}annotationService\"");
}
