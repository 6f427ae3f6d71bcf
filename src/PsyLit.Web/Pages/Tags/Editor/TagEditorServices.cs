using PsyLit.Core.Tags;
using PsyLit.Core.Tags.Organising;

namespace PsyLit.Web.Pages.Tags.Editor;

/// <summary>What the tag editor needs.</summary>
public static class TagEditorServices
{
    private const int Suggestions = 10;

    public static IServiceCollection AddTagEditor(this IServiceCollection services)
    {
        services.AddScoped<ArticleTags>();
        services.AddScoped<TagTogether>();
        services.AddSingleton<TagUndo>();
        services.AddScoped<OrganiseTags>();
        services.AddScoped<MergeTags>();
        services.AddScoped<RemoveTag>();
        services.AddScoped<UndoTagChange>();
        return services;
    }

    /// <summary><c>GET /tags/suggest?q=psi</c>: names of tags that begin so or have a word that does, those on most records first.</summary>
    public static void MapTagSuggestions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/tags/suggest", async (string? q, KnownTags tags, CancellationToken cancellationToken) =>
            (await tags.BeginningAsync(q ?? "", Suggestions, cancellationToken)).Select(tag => tag.Name));
}
