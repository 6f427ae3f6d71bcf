using PsyLit.Web.Pages.Annotations.Exporting;
using PsyLit.Web.Pages.Annotations.OnRecord;
using PsyLit.Web.Pages.Annotations.Own;
using PsyLit.Web.Pages.Annotations.Writing;

namespace PsyLit.Web.Pages.Annotations;

/// <summary>What the pages of annotations need.</summary>
public static class AnnotationServices
{
    public static IServiceCollection AddAnnotationPages(this IServiceCollection services)
    {
        services.AddScoped<AnnotateForms>();
        services.AddScoped<PassageNotes>();
        services.AddScoped<RecordPassages>();
        services.AddScoped<OwnAnnotations>();
        services.AddScoped<AnnotationExport>();
        return services;
    }
}
