using System.Text;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations.WebAnnotations;
using PsyLit.Core.Annotations.WebAnnotations.Listings;
using PsyLit.Core.Comments;
using PsyLit.Web.Pages.Annotations.Own;
using PsyLit.Web.Pages.SearchRecords;

namespace PsyLit.Web.Pages.Annotations.Exporting;

/// <summary>Downloads of a person's own annotations.</summary>
public static class AnnotationDownloads
{
    private const string Name = "psylit-annotations";

    /// <summary><c>GET /annotations/mine/export?format=markdown</c>, with all that the address of <c>/annotations/mine</c> may hold.</summary>
    public static void MapAnnotationDownloads(this IEndpointRouteBuilder routes) => routes.MapGet("/annotations/mine/export", ExportAsync).RequireAuthorization();

    private static async Task<IResult> ExportAsync(
        HttpContext context, AnnotationExport export, OwnAnnotations own, AnnotationListings collections, LibraryContext library, string? format, CancellationToken cancellationToken)
    {
        if (AnnotationExport.Formats.FirstOrDefault(one => one.Name == format) is not { } wanted)
        {
            return TypedResults.Problem(
                $"format must be one of {string.Join(", ", AnnotationExport.Formats.Select(one => one.Name))}.", statusCode: StatusCodes.Status400BadRequest, title: "There is no such format.");
        }

        context.Response.Headers.CacheControl = "private, no-store";
        var (visitor, filter, site) = (Visitor.Of(context.User), OwnAnnotationFilter.Read(context.Request.Query), new SiteIris(SearchRecordExports.SiteOf(context.Request)));
        if (wanted.Write is { } write)
            return TypedResults.File(Encoding.UTF8.GetBytes(write(await export.ReadAsync(visitor, filter, site, cancellationToken))), wanted.MediaType, Name + wanted.Extension);

        var annotations = own.Of(visitor, filter);
        var collection = new AnnotationListing($"{site.Container}mine/export", "Annotations taken along", annotations, site) { Replies = library.StandingReplies(annotations) };
        return TypedResults.File(await collections.WriteWholeAsync(collection, AnnotationExport.Most, cancellationToken), wanted.MediaType, Name + wanted.Extension);
    }
}
