using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.ReadingSessions;
using PsyLit.Core.ReadingSessions.Comparing;
using PsyLit.Core.ReadingSessions.Minutes;
using PsyLit.Web.Pages.ReadingSessions.Minutes;
using PsyLit.Web.Pages.ReadingSessions.Preparing;

namespace PsyLit.Web.Pages.ReadingSessions;

/// <summary>What the pages of reading sessions need, and the downloads of their minutes.</summary>
public static class SessionServices
{
    public static IServiceCollection AddReadingSessionPages(this IServiceCollection services)
    {
        services.AddAnnotations();
        services.AddReadingSessions();
        services.AddScoped<RecordSources>();
        return services;
    }

    /// <summary><c>GET /sessions/{id}/minutes/{format}</c> with <c>md</c>, <c>csv</c> or <c>json</c>. There are none while it is blind.</summary>
    public static void MapSessionMinutes(this IEndpointRouteBuilder routes) => routes.MapGet(
        "/sessions/{id:long}/minutes/{format}",
        async (long id, string format, HttpContext context, KnownSessions sessions, CompareVotes compare, CancellationToken cancellationToken) =>
        {
            if (await sessions.FindAsync(id, Visitor.Of(context.User), cancellationToken) is not { } found || !found.Session.HasMinutes())
                return Results.NotFound();
            var minutes = new SessionMinutes(await compare.ForMinutesAsync(found, cancellationToken), await sessions.LogAsync(id, cancellationToken));
            return format switch
            {
                "md" => Results.File(System.Text.Encoding.UTF8.GetBytes(MinutesMarkdown.Of(minutes)), "text/markdown; charset=utf-8", $"session-{id}.md"),
                "csv" => Results.File(System.Text.Encoding.UTF8.GetBytes(MinutesTable.Of(minutes)), "text/csv; charset=utf-8", $"session-{id}.csv"),
                "json" => Results.Json(MinutesAnswer.Of(minutes)),
                _ => Results.NotFound(),
            };
        }).RequireAuthorization();
}
