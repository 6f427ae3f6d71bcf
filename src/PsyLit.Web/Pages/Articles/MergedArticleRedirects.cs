using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Articles;

namespace PsyLit.Web.Pages.Articles;

/// <summary>Leads addresses of an article that was merged into another to the one that stayed, on the site and in the JSON API.</summary>
/// <remarks>
/// 301 for reading, 308 for everything else, so that a comment sent from a page opened before the merge arrives. Browsers are told to ask
/// again each time, because a merge can be taken back. Earlier texts stay with the article they were of, and so do their addresses.
/// </remarks>
public static class MergedArticleRedirects
{
    private static readonly PathString[] Prefixes = ["/articles", "/api/articles"];

    /// <summary>Call it after routing is set up and before pages answer.</summary>
    public static IApplicationBuilder UseMergedArticleRedirects(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (Read(context.Request.Path) is not { } asked
            || await FindAsync(context.RequestServices.GetRequiredService<LibraryContext>(), asked.Id, context.RequestAborted) is not { } standing)
        {
            await next(context);
            return;
        }

        var reads = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.StatusCode = reads ? StatusCodes.Status301MovedPermanently : StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location = string.Create(
            CultureInfo.InvariantCulture, $"{context.Request.PathBase}{asked.Prefix}/{standing}{asked.Tail}{context.Request.QueryString}");
    });

    private static (PathString Prefix, long Id, string Tail)? Read(PathString path)
    {
        foreach (var prefix in Prefixes)
        {
            if (!path.StartsWithSegments(prefix, out var rest) || !rest.HasValue)
                continue;

            var text = rest.Value!;
            var end = text.IndexOf('/', 1) is > 0 and var slash ? slash : text.Length;
            return long.TryParse(text.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && !text[end..].StartsWith("/revisions/", StringComparison.OrdinalIgnoreCase)
                ? (prefix, id, text[end..])
                : null;
        }

        return null;
    }

    private static async Task<long?> FindAsync(LibraryContext library, long id, CancellationToken cancellationToken)
    {
        long? standing = null;
        while (await library.Articles.IgnoreQueryFilters([ArticleFilters.MergedAway])
            .Where(article => article.Id == (standing ?? id)).Select(article => article.MergedIntoId).SingleOrDefaultAsync(cancellationToken) is { } into)
        {
            standing = into;
        }

        return standing;
    }
}
