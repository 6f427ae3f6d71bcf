using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Annotations.WebAnnotations;
using PsyLit.Web.Api.Annotations;

namespace PsyLit.Web.Pages.Annotations.Programs;

/// <summary>What an annotation that a program sends must be like here: the constraints that the Linked Data Platform has a server publish (LDP 1.0, section 4.2.1.6).</summary>
public sealed class ConstraintsModel : PageModel
{
    /// <summary>Where the page is, below the container.</summary>
    public const string Name = "programs";

    /// <summary>This site as programs address it.</summary>
    public SiteIris Site => AnnotationContainer.SiteOf(HttpContext);
}
