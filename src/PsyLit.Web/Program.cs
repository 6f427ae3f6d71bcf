using PsyLit.Web.Api;
using PsyLit.Web.Commands;
using PsyLit.Web.Hosting;
using PsyLit.Web.Pages;
using PsyLit.Web.Pages.Articles;
using PsyLit.Web.Pages.Collections;
using PsyLit.Web.Pages.Comments;
using PsyLit.Web.Pages.Concepts;
using PsyLit.Web.Pages.Concepts.Versions;
using PsyLit.Web.Pages.Duplicates;
using PsyLit.Web.Pages.Exports;
using PsyLit.Web.Pages.Feeds;
using PsyLit.Web.Pages.Imports;
using PsyLit.Web.Pages.PubMed;
using PsyLit.Web.Pages.SavedSearches;
using PsyLit.Web.Pages.SearchRecords;
using PsyLit.Web.Pages.Selection;
using PsyLit.Web.Pages.Tags.Editor;
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
    // Without this an unpublished build outside Development answers compressed requests for assets with empty bodies.
    builder.WebHost.UseStaticWebAssets();
    builder.WebHost.UseDefaultUrl();
    builder.WebHost.AcceptLongQueries();
    builder.Host.UseSerilog((_, logging) => logging.ToConsole());

    builder.Services.AddLibrary(builder.Configuration.DataFolder());
    builder.Services.AddPubMed(builder.Configuration);
    builder.Services.AddLogIn(builder.Configuration.DataFolder());
    builder.Services.AddPostingLimits(builder.Configuration);
    builder.Services.AddPages();
    builder.Services.AddConceptPages();
    builder.Services.AddComments();
    builder.Services.AddTagEditor();
    builder.Services.AddCollectionPages();
    builder.Services.AddSelection();
    builder.Services.AddImportPages(builder.Configuration);
    builder.Services.AddDuplicatePages();
    builder.Services.AddPubMedPages();
    builder.Services.AddSavedSearchPages();
    builder.Services.AddFeeds();
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
    app.UseRateLimiter();
    app.UseAuthorization();
    app.UseMergedArticleRedirects();

    app.MapStaticAssets();
    app.MapRazorPages().WithStaticAssets();
    app.MapTagSuggestions();
    app.MapImportAnswers();
    app.MapSearchApi();
    app.MapSuggestionsApi();
    app.MapArticlesApi();
    app.MapExports();
    app.MapFeeds();
    app.MapOpenSearch();
    app.MapSearchRecordExports();
    app.MapCollectionExports();
    app.MapSelection();
    app.MapVocabularyDownloads();
}

/// <summary>The site and the command line; public so that tests can start it.</summary>
public partial class Program;
