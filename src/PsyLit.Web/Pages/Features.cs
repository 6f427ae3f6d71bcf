using PsyLit.Web.Api.Annotations;
using PsyLit.Web.Pages.Annotations;
using PsyLit.Web.Pages.Annotations.Exporting;
using PsyLit.Web.Pages.Collections;
using PsyLit.Web.Pages.Comments;
using PsyLit.Web.Pages.Comments.Naming;
using PsyLit.Web.Pages.Concepts;
using PsyLit.Web.Pages.Concepts.Versions;
using PsyLit.Web.Pages.Drafts;
using PsyLit.Web.Pages.Duplicates;
using PsyLit.Web.Pages.Exports;
using PsyLit.Web.Pages.Feeds;
using PsyLit.Web.Pages.Groups;
using PsyLit.Web.Pages.Imports;
using PsyLit.Web.Pages.Moderation;
using PsyLit.Web.Pages.Notifications;
using PsyLit.Web.Pages.People;
using PsyLit.Web.Pages.PubMed;
using PsyLit.Web.Pages.ReadingList;
using PsyLit.Web.Pages.ReadingSessions;
using PsyLit.Web.Pages.SavedSearches;
using PsyLit.Web.Pages.SearchRecords;
using PsyLit.Web.Pages.Selection;
using PsyLit.Web.Pages.Tags.Editor;
using PsyLit.Web.Pages.Trash;

namespace PsyLit.Web.Pages;

/// <summary>The features of the site: what each needs, and what it answers beside its pages.</summary>
public static class Features
{
    /// <summary>Registers what the pages of each feature need.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddConceptPages();
        services.AddComments();
        services.AddDrafts();
        services.AddReadingLists();
        services.AddScoped<OwnTrash>();
        services.AddScoped<PersonReading>();
        services.AddTagEditor();
        services.AddCollectionPages();
        services.AddGroupPages();
        services.AddReadingSessionPages();
        services.AddAnnotationPages();
        services.AddSelection();
        services.AddImportPages(configuration);
        services.AddDuplicatePages();
        services.AddPubMedPages();
        services.AddSavedSearchPages();
        services.AddFeeds();
        services.AddNotificationPages(configuration);
        services.AddModerationPages(configuration);
        services.AddAnnotationProtocol();
        return services;
    }

    /// <summary>Maps downloads, feeds and answers to scripts.</summary>
    public static IEndpointRouteBuilder MapFeatures(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapTagSuggestions();
        endpoints.MapCommentNames();
        endpoints.MapDrafts();
        endpoints.MapImportAnswers();
        endpoints.MapExports();
        endpoints.MapFeeds();
        endpoints.MapOpenSearch();
        endpoints.MapSearchRecordExports();
        endpoints.MapCollectionExports();
        endpoints.MapSessionMinutes();
        endpoints.MapSelection();
        endpoints.MapVocabularyDownloads();
        endpoints.MapAnnotationProtocol();
        endpoints.MapAnnotationDownloads();
        return endpoints;
    }
}
