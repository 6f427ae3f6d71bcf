using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Net.Http.Headers;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.WebAnnotations;
using PsyLit.Core.Annotations.WebAnnotations.Reading;
using PsyLit.Web.Security;

namespace PsyLit.Web.Api.Annotations;

/// <summary>What a client sends to make or change an annotation, and whether it may send anything.</summary>
internal static class SentAnnotation
{
    /// <summary>Why whoever asks may not change anything: 401 for strangers, 403 without the right; null when they may.</summary>
    /// <remarks>A browser sends its cookie whoever made the page, so with it comes the antiforgery token of a form (header <c>RequestVerificationToken</c>); a program's own token proves itself.</remarks>
    public static async Task<IResult?> RefuseAsync(HttpContext context, IAntiforgery antiforgery)
    {
        var visitor = Visitor.Of(context.User);
        if (visitor.AccountId is null)
        {
            context.Response.Headers.WWWAuthenticate = ProgramAccess.Challenge;
            return JsonLdAnswer.Problem(StatusCodes.Status401Unauthorized, "Log in, or send an access token, which your account page makes: Authorization: Bearer psylit_…");
        }

        if (!context.Request.HasProgramToken() && (context.Request.IsFromAnotherSite() || !await antiforgery.IsRequestValidAsync(context)))
            return JsonLdAnswer.Problem(StatusCodes.Status400BadRequest, "A request with the log-in cookie needs the antiforgery token of a page of this site in the header RequestVerificationToken.");
        return visitor.MayAnnotate() ? null : JsonLdAnswer.Problem(StatusCodes.Status403Forbidden, "Your account may read, but not annotate.");
    }

    /// <summary>Reads the annotation in the body of a request.</summary>
    /// <returns>The annotation, or what to answer instead: 413, 415, 400.</returns>
    public static async Task<(WebAnnotation? Annotation, IResult? Refusal)> ReadAsync(HttpContext context)
    {
        var type = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var parsed) ? parsed.MediaType.Value : null;
        if (type is not ("application/ld+json" or "application/json"))
        {
            context.Response.Headers["Accept-Post"] = JsonLdAnswer.AcceptPost;
            return (null, JsonLdAnswer.Problem(StatusCodes.Status415UnsupportedMediaType, $"Send an annotation as {WebVocabulary.MediaType}."));
        }

        using var body = new MemoryStream();
        var chunk = new byte[16 * 1024];
        for (var read = await context.Request.Body.ReadAsync(chunk, context.RequestAborted); read > 0; read = await context.Request.Body.ReadAsync(chunk, context.RequestAborted))
        {
            body.Write(chunk, 0, read);
            if (body.Length > WebAnnotationReader.MaxBytes)
                return (null, JsonLdAnswer.Problem(StatusCodes.Status413PayloadTooLarge, $"An annotation may have {WebAnnotationReader.MaxBytes / 1024} kB."));
        }

        var reading = WebAnnotationReader.Read(body.ToArray());
        return reading.Annotation is { } annotation ? (annotation, null) : (null, JsonLdAnswer.Problem(StatusCodes.Status400BadRequest, reading.Problem!));
    }
}
