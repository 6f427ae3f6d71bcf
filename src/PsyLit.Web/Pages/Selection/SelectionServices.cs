using PsyLit.Core.Exports;
using PsyLit.Core.Selections;
using PsyLit.Web.Pages.Exports;

namespace PsyLit.Web.Pages.Selection;

/// <summary>What selecting records on pages needs.</summary>
public static class SelectionServices
{
    /// <summary>More boxes than any page has.</summary>
    private const int MostAsked = 500;

    public static IServiceCollection AddSelection(this IServiceCollection services)
    {
        services.AddScoped<KeptSelections>();
        services.AddScoped<CurrentSelection>();
        services.AddScoped<WholeList>();
        services.AddScoped<SelectionChange>();
        return services;
    }

    /// <summary>
    /// <c>GET /selection/export?format=ris</c>: the ticked records in the order ticked. <c>GET /selection/state?ids=1,2</c>: how many are
    /// ticked, and which of these, for a page that comes back out of the browser's memory.
    /// </summary>
    public static void MapSelection(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/selection/export", async (string? format, HttpContext context, CurrentSelection selection, ArticleExport export, CancellationToken cancellationToken) =>
            RecordFile.Answer(context, format, "psylit-selection", export, await selection.ReadAsync(), cancellationToken));
        routes.MapGet("/selection/state", async (string? ids, HttpContext context, CurrentSelection selection) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            var ticked = await selection.ReadAsync();
            var asked = (ids ?? "").Split(',', MostAsked).Select(id => long.TryParse(id, out var number) ? number : 0);
            return TypedResults.Ok(new SelectionAnswer(ticked.Count, [.. asked.Intersect(ticked)]));
        });
    }
}
