using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.Receiving;
using PsyLit.Core.Annotations.WebAnnotations;
using PsyLit.Core.Annotations.WebAnnotations.Listings;
using PsyLit.Core.Annotations.WebAnnotations.Syntaxes;
using PsyLit.Core.Annotations.Writing;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Api.Annotations;

/// <summary>One annotation by the Web Annotation Protocol (sections 3 and 5): reading, changing and taking it away.</summary>
internal sealed class SingleAnnotation(LibraryContext library, PublishedAnnotations published, IAntiforgery antiforgery)
{
    /// <summary><c>GET</c> and <c>HEAD</c>.</summary>
    public async Task<IResult> ReadAsync(HttpContext context, Guid id, CancellationToken cancellationToken)
    {
        JsonLdAnswer.DescribeAnnotation(context);
        return await WriteAsync(context, id, cancellationToken) is { } document ? JsonLdAnswer.Read(context, document) : await MissingAsync(context, id, cancellationToken);
    }

    /// <summary><c>OPTIONS</c>.</summary>
    public async Task<IResult> DescribeAsync(HttpContext context, Guid id, CancellationToken cancellationToken)
    {
        JsonLdAnswer.DescribeAnnotation(context);
        return await WriteAsync(context, id, cancellationToken) is { } document ? JsonLdAnswer.Described(context, document) : await MissingAsync(context, id, cancellationToken);
    }

    /// <summary><c>PUT</c>: what it is, what it says and who sees it. Its passage stays; who means another passage makes another annotation.</summary>
    public async Task<IResult> ReplaceAsync(HttpContext context, Guid id, EditAnnotation edit, RecordsByAddress records, CancellationToken cancellationToken)
    {
        JsonLdAnswer.DescribeAnnotation(context);
        var (annotation, refusal) = await FindAsync(context, id, cancellationToken);
        if (annotation is null)
            return refusal!;
        if (!Visitor.Of(context.User).MayEdit(annotation))
            return JsonLdAnswer.Problem(StatusCodes.Status403Forbidden, "Only who made an annotation changes it.");
        var version = EditAnnotation.VersionOf(annotation);
        var (sent, unread) = await SentAnnotation.ReadAsync(context);
        if (sent is null)
            return unread!;

        var site = AnnotationContainer.SiteOf(context);
        // Without a motivation it stays what it was.
        sent = sent.Motivations.Count > 0 ? sent : sent with { Motivations = [PurposeWord.Of(annotation.Purpose)] };
        var content = ReceivedContent.Of(sent, site);
        if (await ChangesOriginAsync(annotation, sent, cancellationToken))
            return JsonLdAnswer.Problem(StatusCodes.Status409Conflict, "The canonical IRI and the origin (via) of an annotation do not change.");
        if (await WhyNotAsync(annotation, sent, content, records, site, cancellationToken) is { } problem)
            return JsonLdAnswer.Unacceptable(context, problem);
        var change = new AnnotationChange(content.Markdown, content.Visibility, content.GroupId) { Kind = new AnnotationKind(content.Purpose, content.TagName, content.ConceptId) };
        var result = await edit.RunAsync(annotation, version, change, cancellationToken);
        if (result.Problem is { } reason)
            return result.IsConflict ? JsonLdAnswer.Problem(StatusCodes.Status412PreconditionFailed, reason) : JsonLdAnswer.Unacceptable(context, reason);
        return JsonLdAnswer.Written(context, (await WriteAsync(context, id, cancellationToken))!, StatusCodes.Status200OK);
    }

    /// <summary><c>DELETE</c>: from then on its IRI is answered 410.</summary>
    public async Task<IResult> RemoveAsync(HttpContext context, Guid id, RemoveAnnotation remove, CancellationToken cancellationToken)
    {
        JsonLdAnswer.DescribeAnnotation(context);
        var (annotation, refusal) = await FindAsync(context, id, cancellationToken);
        if (annotation is null)
            return refusal!;
        var visitor = Visitor.Of(context.User);
        if (!visitor.MayRemove(annotation))
            return JsonLdAnswer.Problem(StatusCodes.Status403Forbidden, "Only who made an annotation, or a curator, takes it away.");
        await remove.RunAsync(annotation, visitor.AccountId!.Value, cancellationToken);
        return TypedResults.NoContent();
    }

    // In this order: who may not see it learns nothing of it; then who may not write; then what was not read before it is changed.
    private async Task<(Annotation? Annotation, IResult? Refusal)> FindAsync(HttpContext context, Guid id, CancellationToken cancellationToken)
    {
        if (await WriteAsync(context, id, cancellationToken) is not { } document)
            return (null, await MissingAsync(context, id, cancellationToken));
        if (await SentAnnotation.RefuseAsync(context, antiforgery) is { } refusal)
            return (null, refusal);
        var known = context.Request.GetTypedHeaders().IfMatch;
        if (known.Count == 0)
            return (null, JsonLdAnswer.Problem(StatusCodes.Status428PreconditionRequired, "Say which state you have read: If-Match with the ETag of the annotation."));
        // Each form in which it can be read has a tag of its own.
        var (tag, other) = (ContentTag.Of(document), ContentTag.Of(TurtleWriter.Write(document)));
        context.Response.Headers.ETag = tag.ToString();
        if (!known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: true) || one.Compare(other, useStrongComparison: true)))
            return (null, JsonLdAnswer.Problem(StatusCodes.Status412PreconditionFailed, "The annotation was changed since you read it. Read it again."));
        context.Response.Headers.Remove(HeaderNames.ETag);
        return (await library.Annotations.SingleAsync(annotation => annotation.PublicId == id, cancellationToken), null);
    }

    private async Task<byte[]?> WriteAsync(HttpContext context, Guid id, CancellationToken cancellationToken)
    {
        var visible = library.Annotations.VisibleTo(Visitor.Of(context.User)).Where(annotation => annotation.PublicId == id);
        return await published.ReadAsync(visible, AnnotationContainer.SiteOf(context), cancellationToken) is [var found] ? WebAnnotationWriter.Write(found) : null;
    }

    private async Task<IResult> MissingAsync(HttpContext context, Guid id, CancellationToken cancellationToken) =>
        await library.Annotations.RemovedFrom(Visitor.Of(context.User)).AnyAsync(annotation => annotation.PublicId == id, cancellationToken)
            ? JsonLdAnswer.Problem(StatusCodes.Status410Gone, "This annotation was taken away.")
            : JsonLdAnswer.Problem(StatusCodes.Status404NotFound, "There is no such annotation.");

    private async Task<bool> ChangesOriginAsync(Annotation annotation, WebAnnotation sent, CancellationToken cancellationToken)
    {
        var origin = await library.AnnotationOrigins.AsNoTracking().FirstOrDefaultAsync(one => one.AnnotationId == annotation.Id, cancellationToken);
        return (origin?.Canonical is { } canonical && sent.Canonical != canonical) || (origin?.Via is { } via && !sent.Via.Contains(via));
    }

    private static async Task<string?> WhyNotAsync(
        Annotation annotation, WebAnnotation sent, ReceivedContent content, RecordsByAddress records, SiteIris site, CancellationToken cancellationToken)
    {
        if (sent.OnlyTarget is not { } target || await records.FindAsync([target.Source], site, cancellationToken) != annotation.ArticleId || (target.Quote is { } quote && quote.Exact != annotation.Quote))
            return "The passage of an annotation stays as it is. Make another annotation on the other passage.";
        return MotivationProblem(sent, content);
    }

    // Changed is what was understood: what would become something else than was sent is refused.
    private static string? MotivationProblem(WebAnnotation sent, ReceivedContent content)
    {
        if (sent.Motivations.FirstOrDefault(word => PurposeWord.Read(word) is null) is { } unknown)
            return $"An annotation here is for {string.Join(", ", Enum.GetValues<AnnotationPurpose>().Select(PurposeWord.Of))}; {unknown} has no place.";
        if (sent.Motivations.Select(PurposeWord.Read).Contains(content.Purpose))
            return null;
        return PurposeWord.Read(sent.Motivations[0]) switch
        {
            AnnotationPurpose.Tagging => "The motivation tagging needs a tag: a TextualBody with the purpose tagging.",
            AnnotationPurpose.Identifying => "The motivation identifying needs a concept of this library: a body whose source is its address here.",
            _ => $"The motivation {sent.Motivations[0]} needs a text: a TextualBody with a value.",
        };
    }
}
