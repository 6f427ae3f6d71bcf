using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core.Annotations.Exchange.Hypothesis;
using PsyLit.Core.Annotations.Receiving;
using PsyLit.Core.Annotations.WebAnnotations.Listings;
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
        services.AddScoped<PublishedAnnotations>();
        services.AddScoped<AnnotationListings>();
        services.AddScoped<RecordsByAddress>();
        services.AddScoped<ReceiveAnnotation>();
        services.AddScoped<HypothesisImport>();
        return services;
    }
}
