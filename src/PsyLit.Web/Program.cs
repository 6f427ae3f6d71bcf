using PsyLit.Web.Api;
using PsyLit.Web.Commands;
using PsyLit.Web.Hosting;
using PsyLit.Web.Pages;
using PsyLit.Web.Pages.Articles;
using PsyLit.Web.Pages.Drafts.Unsent;
using PsyLit.Web.Security;
using Serilog;

return await CommandLine.RunAsync(args, RunSiteAsync);

static async Task<int> RunSiteAsync(string[] args)
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = args,
        // Pages and seeds lie beside the program, wherever it is started from.
        ContentRootPath = AppContext.BaseDirectory,
    });

    Register(builder);
    await using var app = builder.Build();
    Configure(app);
    return await SiteStart.RunAsync(app);
}

static void Register(WebApplicationBuilder builder)
{
    builder.UseAssetsAsPublished();
    builder.WebHost.UseDefaultUrl();
    builder.WebHost.AcceptLongQueries();
    builder.Host.UseSerilog((_, logging) => logging.ToConsole());

    builder.Services.AddLibrary(builder.Configuration.DataFolder());
    builder.Services.AddPubMed(builder.Configuration);
    builder.Services.AddLogIn(builder.Configuration.DataFolder());
    builder.Services.AddPostingLimits(builder.Configuration);
    builder.Services.AddPages();
    builder.Services.AddFeatures(builder.Configuration);
    builder.Services.AddPageCompression();
    builder.Services.AddProblemDetails();
}

static void Configure(WebApplication app)
{
    app.UseSecurityHeaders();
    app.UseExceptionHandler("/error");
    app.UseStatusCodePagesWithReExecute("/error", "?code={0}");
    app.UseSerilogRequestLogging();
    app.UseRouting();
    app.UseAuthentication();
    app.UseProgramAccess();
    app.UsePageCompression();
    app.UsePostingLimits();
    app.UseUnsentForms();
    app.UseAuthorization();
    app.UseMergedArticleRedirects();

    app.MapStaticAssets();
    app.MapRazorPages().WithStaticAssets();
    app.MapFeatures();
    app.MapSearchApi();
    app.MapSuggestionsApi();
    app.MapArticlesApi();
}

/// <summary>The site and the command line; public so that tests can start it.</summary>
public partial class Program;
