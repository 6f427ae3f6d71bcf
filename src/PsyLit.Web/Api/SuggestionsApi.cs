using System.Security.Claims;
using PsyLit.Core.Accounts;
using PsyLit.Core.Search.Suggesting;

namespace PsyLit.Web.Api;

/// <summary><c>GET /api/suggestions?q=&amp;at=&amp;limit=</c>: what the word under the cursor of a search box may become.</summary>
internal static class SuggestionsApi
{
    // A minute: typing back and forth asks nothing twice, and a new tag is suggested soon enough.
    private const string Kept = "private, max-age=60";

    public static void MapSuggestionsApi(this IEndpointRouteBuilder routes) => routes.MapGet("/api/suggestions", SuggestAsync);

    /// <param name="suggestions">Finds them.</param>
    /// <param name="context">The request.</param>
    /// <param name="user">Who types.</param>
    /// <param name="q">The whole text of the box.</param>
    /// <param name="at">Where the cursor stands, in UTF-16 units; at the end when not given.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    private static async Task<IResult> SuggestAsync(
        SearchSuggestions suggestions, HttpContext context, ClaimsPrincipal user, string? q, int? at, int? limit, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > SearchSuggestions.Most)
            return TypedResults.Problem($"limit must lie between 1 and {SearchSuggestions.Most}.", statusCode: StatusCodes.Status400BadRequest);

        var text = q ?? "";
        var found = await suggestions.FindAsync(text, at ?? text.Length, Visitor.Of(user), limit ?? SearchSuggestions.Most, cancellationToken);
        context.Response.Headers.CacheControl = Kept;
        // Who logs out is not shown what was theirs.
        context.Response.Headers.Vary = "Cookie";
        return TypedResults.Ok(SuggestionsAnswer.Of(found));
    }
}
