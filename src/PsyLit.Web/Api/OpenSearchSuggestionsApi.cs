using System.Security.Claims;
using PsyLit.Core.Accounts;
using PsyLit.Core.Search.Suggesting;

namespace PsyLit.Web.Api;

/// <summary>
/// <c>GET /api/suggestions/opensearch?q=</c>: suggestions as a browser's search bar takes them (OpenSearch Suggestions 1.1): what was typed, what to
/// search for, what each is, where it leads.
/// </summary>
internal static class OpenSearchSuggestionsApi
{
    public const string MediaType = "application/x-suggestions+json";

    public static void MapOpenSearchSuggestions(this IEndpointRouteBuilder routes) => routes.MapGet("/api/suggestions/opensearch", SuggestAsync);

    private static async Task<IResult> SuggestAsync(SearchSuggestions suggestions, HttpContext context, ClaimsPrincipal user, string? q, CancellationToken cancellationToken)
    {
        var text = q ?? "";
        var found = await suggestions.FindAsync(text, text.Length, Visitor.Of(user), SearchSuggestions.Most, cancellationToken);
        var site = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";
        var queries = found.Found.Select(one => string.Concat(text.AsSpan(0, found.Start), one.Query, text.AsSpan(found.End))).ToList();
        // Own collections are among them.
        context.Response.Headers.CacheControl = "private, no-store";
        object[] answer = [text, queries, found.Found.Select(one => one.Label), queries.Select(query => $"{site}/search{QueryString.Create("q", query)}")];
        return TypedResults.Json(answer, contentType: MediaType);
    }
}
