using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Tags;
using PsyLit.Core.Text;

namespace PsyLit.Web.Pages.Tags.Editor;

/// <summary>What the tag editor needs.</summary>
public static class TagEditorServices
{
    private const int Suggestions = 10;

    public static IServiceCollection AddTagEditor(this IServiceCollection services)
    {
        services.AddScoped<ArticleTags>();
        services.AddSingleton<TagUndo>();
        return services;
    }

    /// <summary><c>GET /tags/suggest?q=psi</c>: names of tags that begin so or have a word that does, those on most records first.</summary>
    public static void MapTagSuggestions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/tags/suggest", async (string? q, LibraryContext library, CancellationToken cancellationToken) =>
        {
            var begin = TextFolder.FoldToString(q ?? "").Trim();
            return begin.Length is 0 or > TagName.MaxLength
                ? []
                : await library.Tags
                    .Where(tag => tag.Key.StartsWith(begin) || tag.Key.Contains(" " + begin))
                    .OrderByDescending(tag => tag.Articles.Count).ThenBy(tag => tag.Key)
                    .Select(tag => tag.Name)
                    .Take(Suggestions)
                    .ToListAsync(cancellationToken);
        });
}
