using System.Text;
using PsyLit.Core.Drafts.Unsent;

namespace PsyLit.Web.Pages.Drafts.Unsent;

/// <summary>Shows a page with one of its forms filled in as it was sent before the log-in; where the form is no more, what was in it.</summary>
internal static class FilledForms
{
    /// <summary>Answers a page that is asked for with <see cref="UnsentAddress.Name"/>; any other as it is.</summary>
    public static async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        if (!Guid.TryParse(context.Request.Query[UnsentAddress.Name], out var id)
            || !UnsentCookie.Holds(context.Request, id)
            || await context.RequestServices.GetRequiredService<UnsentForms>().FindAsync(id, context.RequestAborted) is not { } sent)
        {
            await next(context);
            return;
        }

        // The fields of the page ask which of their drafts the words are (OwnDrafts).
        context.Features.Set(sent);
        var response = context.Response;
        var body = response.Body;
        using var page = new MemoryStream();
        response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }

        if (LeadsToLogIn(response))
            return;
        var filled = response is { StatusCode: StatusCodes.Status200OK, ContentType: { } type } && type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
            ? FormFiller.Fill(Encoding.UTF8.GetString(page.GetBuffer(), 0, (int)page.Length), context.Request.Path + context.Request.QueryString, sent)
            : null;
        if (filled is null)
        {
            response.Clear();
            response.Redirect($"/drafts/unsent/{id}");
            return;
        }

        // A page with a token of the form says so itself.
        if (!response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal))
            response.Headers.CacheControl = "no-store";
        response.ContentLength = null;
        await response.WriteAsync(filled, context.RequestAborted);
    }

    /// <summary>Whether an answer asks to log in first.</summary>
    public static bool LeadsToLogIn(HttpResponse response) =>
        response.StatusCode == StatusCodes.Status302Found && response.Headers.Location.ToString().Contains("/account/log-in?", StringComparison.Ordinal);
}
