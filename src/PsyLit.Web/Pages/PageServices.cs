using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;
using PsyLit.Web.Pages.Articles;
using PsyLit.Web.Pages.Collections;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Pages.Shared.Entries;

namespace PsyLit.Web.Pages;

/// <summary>What the pages need beyond the library itself.</summary>
public static class PageServices
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(options =>
        {
            options.Conventions.AddSharedCollections();
            options.Conventions.ConfigureFilter(new FormsWithoutHandler());
            options.Conventions.ConfigureFilter(new OneConnection());
        });
        services.AddSingleton<UndoToken>();
        // Letters of all scripts stand on pages as they are; what is unsafe in HTML is encoded all the same.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRouting(options => options.LowercaseUrls = true);
        services.AddScoped<ArticleQuery>();
        services.AddScoped<ArticleList>();
        services.AddScoped<SimilarEntries>();
        return services;
    }
}
