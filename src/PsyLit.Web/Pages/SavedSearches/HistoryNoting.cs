using PsyLit.Core.Accounts;
using PsyLit.Core.SavedSearches.History;
using PsyLit.Core.Search.Results;

namespace PsyLit.Web.Pages.SavedSearches;

/// <summary>Notes searches in the history of who made them.</summary>
public static class HistoryNoting
{
    /// <summary>
    /// Notes a search when its page has been sent, so that nobody waits for it: the first page of a query without filters. Pages that a browser
    /// only fetches ahead are no searches.
    /// </summary>
    public static void NoteInHistory(this HttpContext context, SearchResult result)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(result);
        if (Visitor.Of(context.User).AccountId is not { } accountId || context.IsFetchedAhead() || result is not { Error: null, Request: { Page: 1, Filters.Count: 0, Text.Length: > 0 } request })
            return;
        var scopes = context.RequestServices.GetRequiredService<IServiceScopeFactory>();
        context.Response.OnCompleted(async () =>
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SearchHistory>().NoteAsync(accountId, request.Text, result.Total);
        });
    }

    /// <summary>True when a browser asks for a page before its reader does (<c>Sec-Purpose: prefetch</c>, in the Fetch standard).</summary>
    public static bool IsFetchedAhead(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Headers["Sec-Purpose"].ToString().StartsWith("prefetch", StringComparison.OrdinalIgnoreCase);
    }
}
