using PsyLit.Core.Annotations.WebAnnotations;
using PsyLit.Core.Annotations.WebAnnotations.Syntaxes;
using PsyLit.Web.Pages.Annotations.Programs;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Api.Annotations;

/// <summary>Answers of the Web Annotation Protocol: JSON-LD with the headers that it asks for.</summary>
internal static class JsonLdAnswer
{
    /// <summary>What may be sent to the container.</summary>
    public const string AcceptPost = $"{WebVocabulary.MediaType}, application/ld+json, application/json";

    private const string OfContainer = $"<{WebVocabulary.Platform}BasicContainer>; rel=\"type\"";

    private const string Protocol = $"<http://www.w3.org/TR/annotation-protocol/>; {Constrained}";

    private const string Constrained = $"rel=\"{WebVocabulary.Platform}constrainedBy\"";

    private const string OfResource = $"<{WebVocabulary.Platform}Resource>; rel=\"type\"";

    /// <summary>A document that is read, in the form that the client asks for: 304 when it has that already, 406 when it wants neither.</summary>
    public static IResult Read(HttpContext context, byte[] document)
    {
        switch (AskedForm.Of(context.Request))
        {
            case AskedForm.Turtle:
                var turtle = TurtleWriter.Write(document);
                return TypedResults.Bytes(turtle, WebVocabulary.Turtle, entityTag: ContentTag.Of(turtle));
            case AskedForm.JsonLd:
                return TypedResults.Bytes(document, WebVocabulary.MediaType, entityTag: ContentTag.Of(document));
            default:
                return Problem(StatusCodes.Status406NotAcceptable, $"This is to be had as {WebVocabulary.MediaType} and as {WebVocabulary.Turtle}.");
        }
    }

    /// <summary>A document as it stands after a change, with its tag.</summary>
    public static IResult Written(HttpContext context, byte[] document, int status)
    {
        context.Response.Headers.ETag = ContentTag.Of(document).ToString();
        return new Changed(document, status);
    }

    /// <summary>What there is nothing to send for, with the tag of what would be.</summary>
    public static IResult Described(HttpContext context, byte[] document)
    {
        CrossOrigin.AnswerPreflight(context);
        context.Response.Headers.ETag = ContentTag.Of(document).ToString();
        return TypedResults.Ok();
    }

    /// <summary>A failure as a problem document (RFC 9457).</summary>
    public static IResult Problem(int status, string sentence) => TypedResults.Problem(sentence, statusCode: status);

    /// <summary>An annotation that is well formed and has no place here, with the way to where it is said what has (Linked Data Platform 1.0, section 4.2.1.6).</summary>
    public static IResult Unacceptable(HttpContext context, string sentence)
    {
        var constraints = ConstraintsOf(context);
        if (!context.Response.Headers.Link.Contains(constraints))
            context.Response.Headers.Append("Link", constraints);
        return Problem(StatusCodes.Status422UnprocessableEntity, sentence);
    }

    public static void DescribeContainer(HttpContext context) =>
        Describe(context, new[] { OfContainer, Protocol, ConstraintsOf(context) }, "GET, HEAD, OPTIONS, POST", "Accept, Prefer, Authorization, Cookie", AcceptPost);

    public static void DescribeCollection(HttpContext context) => Describe(context, default, "GET, HEAD", "Accept, Prefer, Authorization, Cookie");

    public static void DescribeAnnotation(HttpContext context) => Describe(context, OfResource, "GET, HEAD, OPTIONS, PUT, DELETE", "Accept, Authorization, Cookie");

    private static string ConstraintsOf(HttpContext context) => $"<{AnnotationContainer.SiteOf(context).Container}{ConstraintsModel.Name}>; {Constrained}";

    // What a visitor sees is theirs: nothing between may keep it for others.
    private static void Describe(HttpContext context, Microsoft.Extensions.Primitives.StringValues links, string allow, string vary, string? acceptPost = null)
    {
        var headers = context.Response.Headers;
        (headers.Link, headers.Allow, headers.Vary, headers.CacheControl) = (links, allow, vary, "private, no-cache");
        if (acceptPost is not null)
            headers["Accept-Post"] = acceptPost;
        CrossOrigin.Open(context);
    }

    private sealed class Changed(byte[] document, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            (httpContext.Response.StatusCode, httpContext.Response.ContentType, httpContext.Response.ContentLength) = (status, WebVocabulary.MediaType, document.Length);
            return httpContext.Response.Body.WriteAsync(document, httpContext.RequestAborted).AsTask();
        }
    }
}
