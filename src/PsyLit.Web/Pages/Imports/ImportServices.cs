using PsyLit.Web.Hosting;
using PsyLit.Web.Pages.Imports.Answers;
using PsyLit.Web.Pages.Imports.Pasting;

namespace PsyLit.Web.Pages.Imports;

/// <summary>What the import pages need.</summary>
public static class ImportServices
{
    public static IServiceCollection AddImportPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<ImportUploadOptions>(configuration.GetSection("Upload"));
        services.AddScoped<Reception>();
        services.AddScoped<PastedText>();
        services.AddScoped<ImportView>();
        services.AddScoped<ImportWatch>();
        services.AddHostedService<ImportDeskService>();
        return services;
    }

    /// <summary>What an import's page listens to and downloads.</summary>
    public static void MapImportAnswers(this IEndpointRouteBuilder routes)
    {
        ImportWatch.Map(routes);
        ImportDownloads.Map(routes);
    }
}
