using PsyLit.Core.Accounts;
using PsyLit.Core.Comments.Visits;
using PsyLit.Web.Pages.SavedSearches;

namespace PsyLit.Web.Pages.Comments.Thread;

/// <summary>Notes that somebody looked at a thread.</summary>
internal static class VisitNoting
{
    /// <summary>Notes it when the page has been sent, so that nobody waits for it. Pages that a browser only fetches ahead are no visits.</summary>
    public static void NoteVisit(this HttpContext context, Visitor visitor, Func<ThreadVisits, long, Task> note)
    {
        if (visitor.AccountId is not { } me || context.IsFetchedAhead())
            return;
        var scopes = context.RequestServices.GetRequiredService<IServiceScopeFactory>();
        context.Response.OnCompleted(async () =>
        {
            await using var scope = scopes.CreateAsyncScope();
            await note(scope.ServiceProvider.GetRequiredService<ThreadVisits>(), me);
        });
    }
}
