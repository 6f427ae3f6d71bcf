using PsyLit.Core.Accounts;
using PsyLit.Core.Concepts;
using PsyLit.Core.Feeds;
using PsyLit.Core.SavedSearches;
using PsyLit.Core.Search;
using PsyLit.Web.Pages.Notifications;
using PsyLit.Web.Pages.Search;

namespace PsyLit.Web.Pages.Feeds;

/// <summary>Atom feeds: of a search, a tag, a concept, the comments on a record or by a person for everybody; of a saved search for who has its key.</summary>
public static class FeedEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddFeeds(this IServiceCollection services)
    {
        services.AddScoped<FeedKeys>();
        services.AddScoped<ArticleFeed>();
        services.AddScoped<CommentFeed>();
        return services;
    }

    /// <summary>All feeds take <c>page</c>, counted from 1. What a feed reader asks for is answered as to a guest, whoever is logged in.</summary>
    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/search/feed", Reading, SearchAsync);
        routes.MapMethods("/concepts/{id}/feed", Reading, ConceptAsync);
        routes.MapMethods("/tags/{key}/feed", Reading, async (HttpContext context, ArticleFeed feeds, string key, CancellationToken cancellationToken) =>
            await AnswerAsync(context, page => feeds.OfTagAsync(key, page, cancellationToken)));
        routes.MapMethods("/articles/{id:long}/feed", Reading, async (HttpContext context, CommentFeed feeds, long id, CancellationToken cancellationToken) =>
            await AnswerAsync(context, page => feeds.OfArticleAsync(id, page, cancellationToken)));
        routes.MapMethods("/people/{name}/feed", Reading, async (HttpContext context, CommentFeed feeds, string name, CancellationToken cancellationToken) =>
            await AnswerAsync(context, page => feeds.OfPersonAsync(name, page, cancellationToken)));
        routes.MapMethods("/feeds/searches/{id:long}", Reading, SavedSearchAsync);
        routes.MapMethods("/feeds/notifications", Reading, NotificationsAsync);
    }

    private static async Task<IResult> SearchAsync(HttpContext context, ArticleFeed feeds, CancellationToken cancellationToken)
    {
        var address = SearchAddress.Read(context.Request.Query);
        var request = address.Request with { Visitor = Visitor.Guest, Sort = SearchSort.Added };
        var title = request.Text.Length > 0 ? $"PsyLit: {request.Text}" : "PsyLit: all records";
        var path = SearchAddress.Of(request).ToString();
        return await AnswerAsync(context, page => feeds.OfSearchAsync(path[1..], title, path, request, page, cancellationToken));
    }

    private static async Task<IResult> ConceptAsync(HttpContext context, ArticleFeed feeds, ConceptMatcher concepts, string id, CancellationToken cancellationToken)
    {
        if (concepts.Vocabulary.Find(id) is not { } concept)
            return TypedResults.NotFound();
        var request = new SearchRequest { Text = $"concept:{concept.Id}" };
        return await AnswerAsync(context, page => feeds.OfSearchAsync($"concepts/{concept.Id}", $"PsyLit: {concept.Label}", $"/concepts/{concept.Id}", request, page, cancellationToken));
    }

    private static async Task<IResult> SavedSearchAsync(
        HttpContext context, ArticleFeed feeds, FeedKeys keys, SavedSearchList searches, long id, string? key, CancellationToken cancellationToken)
    {
        if (await keys.FindAsync(key ?? "", cancellationToken) is not { } accountId || await searches.FindAsync(accountId, id, cancellationToken) is not { } search)
            return TypedResults.NotFound();
        var request = SearchState.Request(search.Text, search.Filters) with { Visitor = new Visitor(accountId, []) };
        return await AnswerAsync(
            context, page => feeds.OfSearchAsync($"saved-search/{id}", search.Name, SearchAddress.Of(request with { Sort = SearchSort.Added }).ToString(), request, page, cancellationToken), isPrivate: true);
    }

    private static async Task<IResult> NotificationsAsync(HttpContext context, NotificationFeed feeds, FeedKeys keys, string? key, CancellationToken cancellationToken) =>
        await keys.FindAsync(key ?? "", cancellationToken) is { } accountId
            ? await AnswerAsync(context, page => feeds.OfAsync(accountId, page, cancellationToken), isPrivate: true)
            : TypedResults.NotFound();

    private static async Task<IResult> AnswerAsync(HttpContext context, Func<int, Task<FeedPage?>> read, bool isPrivate = false)
    {
        var number = int.TryParse(context.Request.Query["page"], out var asked) ? Math.Clamp(asked, 1, FeedPage.LastPage) : 1;
        return AtomAnswer.Of(context, await read(number), number, isPrivate);
    }
}
