using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core.Annotations.Writing;

namespace PsyLit.Core.Annotations;

/// <summary>Puts what writes annotations at an application's service.</summary>
public static class AnnotationRegistration
{
    public static IServiceCollection AddAnnotations(this IServiceCollection services)
    {
        services.AddScoped<WriteAnnotation>();
        services.AddScoped<EditAnnotation>();
        services.AddScoped<RemoveAnnotation>();
        return services;
    }
}
