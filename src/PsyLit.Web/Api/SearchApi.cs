using System.Security.Claims;
using PsyLit.Core.Accounts;
using PsyLit.Core.Search;

namespace PsyLit.Web.Api;

/// <summary><c>GET /api/search?q=&amp;limit=</c>: the search page for programs.</summary>
internal static class SearchApi
{
    private const int DefaultLimit = 20;

    public static void MapSearchApi(this IEndpointRouteBuilder routes) => routes.MapGet("/api/search", SearchAsync);

    private static async Task<IResult> SearchAsync(ArticleSearch search, ClaimsPrincipal user, string? q, int? limit, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > SearchRequest.MaxPageSize)
        {
            return TypedResults.Problem($"limit must lie between 1 and {SearchRequest.MaxPageSize}.", statusCode: StatusCodes.Status400BadRequest);
        }

        var result = await search.SearchAsync(new SearchRequest { Text = q ?? "", PageSize = limit ?? DefaultLimit, Visitor = Visitor.Of(user) }, cancellationToken);
        return result.Error is { } error
            ? TypedResults.Problem(
                error.Message,
                statusCode: StatusCodes.Status400BadRequest,
                title: "The query could not be read.",
                extensions: new Dictionary<string, object?> { ["position"] = error.Position, ["length"] = error.Length })
            : TypedResults.Ok(SearchAnswer.Of(result));
    }
}
