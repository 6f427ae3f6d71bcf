using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.Receiving;
using PsyLit.Core.Annotations.WebAnnotations;
using PsyLit.Core.Annotations.WebAnnotations.Listings;
using PsyLit.Core.Annotations.WebAnnotations.Syntaxes;
using PsyLit.Web.Pages.SearchRecords;

namespace PsyLit.Web.Api.Annotations;

/// <summary>The container <c>/annotations/</c> of the Web Annotation Protocol (section 4): all annotations that the visitor may see, and the way to make others.</summary>
internal static class AnnotationContainer
{
    /// <summary><c>GET</c> and <c>HEAD</c>: the container's description, or with <c>?page=</c> one of its pages.</summary>
    public static Task<IResult> ReadAsync(HttpContext context, LibraryContext library, AnnotationListings collections, CancellationToken cancellationToken) =>
        context.Request.Path.Value!.EndsWith('/')
            ? AnswerAsync(context, collections, Of(context, library), cancellationToken)
            : Task.FromResult<IResult>(TypedResults.LocalRedirect("~/annotations/" + context.Request.QueryString, permanent: true, preserveMethod: true));

    /// <summary><c>OPTIONS</c>: what can be done with the container.</summary>
    public static async Task<IResult> DescribeAsync(HttpContext context, LibraryContext library, AnnotationListings collections, CancellationToken cancellationToken)
    {
        JsonLdAnswer.DescribeContainer(context);
        return JsonLdAnswer.Described(context, await collections.WriteAsync(Of(context, library), default, cancellationToken));
    }

    /// <summary><c>POST</c>: makes an annotation.</summary>
    public static async Task<IResult> CreateAsync(
        HttpContext context, LibraryContext library, IAntiforgery antiforgery, ReceiveAnnotation receive, PublishedAnnotations published, AnnotationListings collections, CancellationToken cancellationToken)
    {
        JsonLdAnswer.DescribeContainer(context);
        if (context.Request.QueryString.HasValue)
            return JsonLdAnswer.Problem(StatusCodes.Status405MethodNotAllowed, "Annotations are made in the container itself, not on one of its pages.");
        var refusal = await SentAnnotation.RefuseAsync(context, antiforgery);
        var (sent, unread) = refusal is null ? await SentAnnotation.ReadAsync(context) : default;
        var site = SiteOf(context);
        var made = sent is null ? null : await receive.RunAsync(sent, Visitor.Of(context.User).AccountId!.Value, site, cancellationToken);
        if (made?.Annotation is not { } annotation)
        {
            // A container's every answer has its tag.
            context.Response.Headers.ETag = Pages.Shared.ContentTag.Of(await collections.WriteAsync(Of(context, library), default, cancellationToken)).ToString();
            return refusal ?? unread ?? JsonLdAnswer.Unacceptable(context, made!.Problem!);
        }

        JsonLdAnswer.DescribeAnnotation(context);
        context.Response.Headers.Location = site.Annotation(annotation.PublicId);
        var written = await published.ReadAsync(library.Annotations.Where(one => one.Id == annotation.Id), site, cancellationToken);
        return JsonLdAnswer.Written(context, WebAnnotationWriter.Write(written[0]), StatusCodes.Status201Created);
    }

    /// <summary>The answer for a collection or one of its pages, as the client wants it.</summary>
    public static async Task<IResult> AnswerAsync(HttpContext context, AnnotationListings collections, AnnotationListing collection, CancellationToken cancellationToken)
    {
        if (collection.IsContainer)
            JsonLdAnswer.DescribeContainer(context);
        else
            JsonLdAnswer.DescribeCollection(context);
        if (Preference.Read(context.Request) is not { } form)
            return JsonLdAnswer.Problem(StatusCodes.Status400BadRequest, "IRIs and descriptions cannot be wanted at once.");
        if (context.Request.Query.TryGetValue("page", out var asked))
        {
            var page = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await collections.WritePageAsync(collection, form, number, cancellationToken) : null;
            return page is null ? JsonLdAnswer.Problem(StatusCodes.Status404NotFound, "The collection has no such page.") : JsonLdAnswer.Read(context, page);
        }

        context.Response.Headers.ContentLocation = AnnotationListings.IriOf(collection, form);
        return JsonLdAnswer.Read(context, await collections.WriteAsync(collection, form, cancellationToken));
    }

    /// <summary>The site that a request came to.</summary>
    public static SiteIris SiteOf(HttpContext context) => new(SearchRecordExports.SiteOf(context.Request));

    private static AnnotationListing Of(HttpContext context, LibraryContext library)
    {
        var site = SiteOf(context);
        return new AnnotationListing(site.Container, "Annotations in this PsyLit library", library.Annotations.VisibleTo(Visitor.Of(context.User)), site, IsContainer: true);
    }
}
