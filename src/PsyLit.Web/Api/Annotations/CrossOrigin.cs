using PsyLit.Core.Accounts;
using PsyLit.Web.Security;

namespace PsyLit.Web.Api.Annotations;

/// <summary>Lets scripts of other sites read what everybody may read of annotations (Fetch Standard, CORS protocol).</summary>
/// <remarks>Only what a guest is answered is open, and never to a request with credentials: a browser hands no such answer out that says <c>*</c>, and it is not even said.</remarks>
internal static class CrossOrigin
{
    private const string Readable = "Allow, Content-Location, ETag, Link, Location, Vary";

    /// <summary>Opens the answer to a guest who reads.</summary>
    public static void Open(HttpContext context)
    {
        var method = context.Request.Method;
        var isReading = HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
        if (!isReading || Visitor.Of(context.User).AccountId is not null || context.Request.HasProgramToken())
            return;
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.AccessControlExposeHeaders = Readable;
    }

    /// <summary>Tells a browser that asks beforehand what a script may send: <c>Prefer</c> is what it asks for.</summary>
    public static void AnswerPreflight(HttpContext context)
    {
        if (context.Request.Headers.AccessControlRequestMethod.Count == 0 || context.Response.Headers.AccessControlAllowOrigin.Count == 0)
            return;
        context.Response.Headers.AccessControlAllowMethods = "GET, HEAD, OPTIONS";
        context.Response.Headers.AccessControlAllowHeaders = "Accept, If-None-Match, Prefer";
        context.Response.Headers.AccessControlMaxAge = "600";
    }
}
