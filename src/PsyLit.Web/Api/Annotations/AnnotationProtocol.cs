using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.WebAnnotations.Listings;
using PsyLit.Core.Comments;
using PsyLit.Web.Security;

namespace PsyLit.Web.Api.Annotations;

/// <summary>Annotations for programs, by the W3C Web Annotation Protocol (REC 2017-02-23): each under its IRI, all of them in one container, those of a record and of a group in collections.</summary>
internal static class AnnotationProtocol
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private static readonly string[] Describing = [HttpMethods.Options];

    private static readonly string[] NotForAnnotations = [HttpMethods.Post, HttpMethods.Patch];

    private static readonly string[] NotForContainers = [HttpMethods.Put, HttpMethods.Delete, HttpMethods.Patch];

    public static IServiceCollection AddAnnotationProtocol(this IServiceCollection services)
    {
        services.AddSingleton<MatcherPolicy, JsonLdOrPage>();
        services.AddScoped<SingleAnnotation>();
        return services;
    }

    public static void MapAnnotationProtocol(this IEndpointRouteBuilder routes)
    {
        var programs = routes.MapGroup("").WithMetadata(new JsonLdEndpoint()).RequireAuthorization(ProgramAccess.Policy)
            .AddEndpointFilter(ProgramAccess.RefuseUnknownTokensAsync).RequireRateLimiting(PostingLimits.Post);

        programs.MapMethods("/annotations/", Reading, AnnotationContainer.ReadAsync);
        programs.MapMethods("/annotations/", Describing, AnnotationContainer.DescribeAsync);
        programs.MapPost("/annotations/", AnnotationContainer.CreateAsync);
        programs.MapMethods("/annotations/", NotForContainers, (HttpContext context) => NotAllowed(context, JsonLdAnswer.DescribeContainer));

        const string One = "/annotations/{id:guid}";
        programs.MapMethods(One, Reading, (SingleAnnotation one, HttpContext context, Guid id, CancellationToken cancellationToken) => one.ReadAsync(context, id, cancellationToken));
        programs.MapMethods(One, Describing, (SingleAnnotation one, HttpContext context, Guid id, CancellationToken cancellationToken) => one.DescribeAsync(context, id, cancellationToken));
        programs.MapPut(One, (SingleAnnotation one, HttpContext context, Guid id, Core.Annotations.Writing.EditAnnotation edit, Core.Annotations.Receiving.RecordsByAddress records, CancellationToken cancellationToken) =>
            one.ReplaceAsync(context, id, edit, records, cancellationToken));
        programs.MapDelete(One, (SingleAnnotation one, HttpContext context, Guid id, Core.Annotations.Writing.RemoveAnnotation remove, CancellationToken cancellationToken) =>
            one.RemoveAsync(context, id, remove, cancellationToken));
        programs.MapMethods(One, NotForAnnotations, (HttpContext context) => NotAllowed(context, JsonLdAnswer.DescribeAnnotation));

        programs.MapMethods("/articles/{id:long}/annotations.jsonld", Reading, OfRecordAsync);
        programs.MapMethods("/groups/{id:long}/annotations.jsonld", Reading, OfGroupAsync);
    }

    private static async Task<IResult> OfRecordAsync(HttpContext context, LibraryContext library, AnnotationListings collections, long id, CancellationToken cancellationToken)
    {
        if (await library.Articles.Where(article => article.Id == id).Select(article => article.Title).SingleOrDefaultAsync(cancellationToken) is not { } title)
            return JsonLdAnswer.Problem(StatusCodes.Status404NotFound, $"There is no record {id}.");
        var site = AnnotationContainer.SiteOf(context);
        var annotations = library.Annotations.VisibleTo(Visitor.Of(context.User)).Where(annotation => annotation.ArticleId == id);
        return await AnnotationContainer.AnswerAsync(
            context, collections, new AnnotationListing($"{site.Record(id)}/annotations.jsonld", $"Annotations on “{Pages.Shared.InlineText.Plain(title)}”", annotations, site) { Replies = library.StandingReplies(annotations) }, cancellationToken);
    }

    // Who is no member must not learn that there is such a group.
    private static async Task<IResult> OfGroupAsync(HttpContext context, LibraryContext library, AnnotationListings collections, long id, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(context.User);
        if (visitor.AccountId is not { } me || await library.GroupMembers.Where(member => member.GroupId == id && member.AccountId == me).Select(member => member.Group.Name).SingleOrDefaultAsync(cancellationToken) is not { } name)
            return JsonLdAnswer.Problem(StatusCodes.Status404NotFound, $"There is no group {id}.");
        var site = AnnotationContainer.SiteOf(context);
        var annotations = library.Annotations.VisibleTo(visitor).Where(annotation => annotation.GroupId == id);
        return await AnnotationContainer.AnswerAsync(context, collections, new AnnotationListing($"{site.Group(id)}/annotations.jsonld", $"Annotations of {name}", annotations, site) { Replies = library.StandingReplies(annotations) }, cancellationToken);
    }

    private static IResult NotAllowed(HttpContext context, Action<HttpContext> describe)
    {
        describe(context);
        return JsonLdAnswer.Problem(StatusCodes.Status405MethodNotAllowed, $"This address answers {context.Response.Headers.Allow}.");
    }
}
