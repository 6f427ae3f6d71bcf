using PsyLit.Core.ReadingList;

namespace PsyLit.Web.Pages.ReadingList;

/// <summary>What reading lists need.</summary>
public static class ReadingListServices
{
    public static IServiceCollection AddReadingLists(this IServiceCollection services)
    {
        services.AddScoped<ReadingMarks>();
        services.AddScoped<OwnMarks>();
        return services;
    }
}
