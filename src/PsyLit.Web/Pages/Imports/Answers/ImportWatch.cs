using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Imports;
using PsyLit.Core.Imports.Desk;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Imports.Answers;

/// <summary>Tells a page about an import as it goes on.</summary>
public sealed class ImportWatch(LibraryContext library, DeskWork work, IHostApplicationLifetime site)
{
    /// <summary><c>GET /imports/{id}/progress</c>: events <c>progress</c>, and as the last one <c>moved</c>, when the page is to be opened anew.</summary>
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/imports/{id:long}/progress", AnswerAsync).RequireAuthorization(Role.Curator);

    private static async Task<Results<ServerSentEventsResult<ProgressAnswer>, NotFound>> AnswerAsync(
        long id, ImportWatch watch, CancellationToken cancellationToken) =>
        await watch.FindAsync(id, cancellationToken) is { } import
            ? TypedResults.ServerSentEvents(watch.FollowAsync(import, cancellationToken))
            : TypedResults.NotFound();

    private async IAsyncEnumerable<SseItem<ProgressAnswer>> FollowAsync(Import import, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var state = import.State;
        // An open page must not keep the program from ending.
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, site.ApplicationStopping);
        var change = work.NextChange;
        while (import.State == state && ImportWords.IsLive(import))
        {
            yield return new SseItem<ProgressAnswer>(Answer(import), "progress");
            await Task.WhenAny(change, Task.Delay(Timeout.Infinite, over.Token));
            if (over.IsCancellationRequested)
                yield break;

            // Taken before looking, so that no change is missed. What goes on as it did need not be read again.
            change = work.NextChange;
            if (work.PaceOf(import.Id)?.State != state && await FindAsync(import.Id, over.Token) is { } now)
                import = now;
        }

        yield return new SseItem<ProgressAnswer>(Answer(import), "moved");
    }

    private ProgressAnswer Answer(Import import)
    {
        var pace = work.PaceOf(import.Id);
        var progress = pace?.Progress ?? ImportProgress.Of(import);
        return new ProgressAnswer(import.State.ToString(), pace is null ? "" : ImportWords.Pace(pace), Outcomes(import, progress), pace?.Done ?? 0);
    }

    /// <summary>"400 added, 2 updated, 10 unchanged", rejected and repeated only where there are some; nothing before there is a file.</summary>
    internal static string Outcomes(Import import, ImportProgress progress) => import.State == ImportState.Fetching ? "" :
        $"{Typography.Count(progress.Added)} new, {Typography.Count(progress.Updated)} changed, {Typography.Count(progress.Unchanged)} unchanged"
        + (progress.Duplicate > 0 ? $", {Typography.Count(progress.Duplicate)} repeated" : "")
        + (progress.Rejected > 0 ? $", {Typography.Count(progress.Rejected)} rejected" : "");

    private Task<Import?> FindAsync(long id, CancellationToken cancellationToken) =>
        library.Imports.AsNoTracking().SingleOrDefaultAsync(import => import.Id == id, cancellationToken);
}
