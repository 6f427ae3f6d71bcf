using Microsoft.AspNetCore.Mvc.ApplicationModels;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Core.Exports;
using PsyLit.Web.Pages.Collections.Keeping;
using PsyLit.Web.Pages.Collections.Reading;
using PsyLit.Web.Pages.Exports;

namespace PsyLit.Web.Pages.Collections;

/// <summary>What the pages of collections need.</summary>
public static class CollectionServices
{
    public static IServiceCollection AddCollectionPages(this IServiceCollection services)
    {
        services.AddCollections();
        services.AddScoped<CollectionReading>();
        services.AddScoped<CollectionChange>();
        services.AddScoped<NoteChange>();
        services.AddScoped<UndoCollecting>();
        return services;
    }

    /// <summary>Lets a shared link lead to the same pages as a collection's number, without giving the number away.</summary>
    public static void AddSharedCollections(this PageConventionCollection pages)
    {
        pages.AddPageRoute("/Collections/Reading/Details", "/collections/shared/{token}");
        pages.AddPageRoute("/Collections/Reading/Cite", "/collections/shared/{token}/cite");
    }

    /// <summary><c>GET /collections/{id}/export?format=ris</c> and the same behind a shared link: all records in their order.</summary>
    public static void MapCollectionExports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/collections/{id:long}/export", async (long id, string? format, HttpContext context, ReadableCollections collections, ArticleExport export, CancellationToken cancellationToken) =>
            await AnswerAsync(await collections.FindAsync(id, Visitor.Of(context.User), cancellationToken), format, context, collections, export, cancellationToken));
        routes.MapGet("/collections/shared/{token}/export", async (string token, string? format, HttpContext context, ReadableCollections collections, ArticleExport export, CancellationToken cancellationToken) =>
            await AnswerAsync(await collections.FindSharedAsync(token, cancellationToken), format, context, collections, export, cancellationToken));
    }

    private static async Task<IResult> AnswerAsync(
        Collection? collection, string? format, HttpContext context, ReadableCollections collections, ArticleExport export, CancellationToken cancellationToken) => collection is null
        ? TypedResults.NotFound()
        : RecordFile.Answer(context, format, "psylit-collection", export, await collections.ArticleIdsAsync(collection.Id, cancellationToken), cancellationToken);
}
