using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Relations;

namespace PsyLit.Web.Api;

/// <summary><c>GET /api/articles/{id}</c>: a record for programs.</summary>
internal static class ArticlesApi
{
    public static void MapArticlesApi(this IEndpointRouteBuilder routes) => routes.MapGet("/api/articles/{id:long}", GetAsync);

    private static async Task<IResult> GetAsync(LibraryContext library, ArticleNotices notices, long id, CancellationToken cancellationToken)
    {
        var found = await library.Articles.AsNoTracking()
            .Where(article => article.Id == id)
            .Select(article => new
            {
                Article = article,
                Journal = article.Journal!.Name,
                Tags = article.Tags.Select(tag => tag.Tag.Name).OrderBy(name => name).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);

        return found is null
            ? TypedResults.Problem($"There is no record {id}.", statusCode: StatusCodes.Status404NotFound)
            : TypedResults.Ok(ArticleAnswer.Of(found.Article, found.Journal, found.Tags, await notices.OfAsync(id, cancellationToken)));
    }
}
