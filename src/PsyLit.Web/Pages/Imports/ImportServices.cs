namespace PsyLit.Web.Pages.Imports;

/// <summary>What the import pages need.</summary>
public static class ImportServices
{
    public static IServiceCollection AddImportPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<ImportUploadOptions>(configuration.GetSection("Upload"));
        services.AddScoped<ImportUpload>();
        return services;
    }
}
