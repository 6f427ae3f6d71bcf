using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Visits;
using PsyLit.Web.Pages.SavedSearches;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Comments.Thread;

/// <summary><c>&lt;vc:comment-thread article-id="5" /&gt;</c>: the section "Comments" of the record page.</summary>
/// <remarks>The address may say in what order (<c>?sort=</c>), and what is answered (<c>?reply=</c>) or quoted (<c>?quote=</c>, <c>?passage=</c>): see <see cref="BoxReader"/>.</remarks>
public sealed class CommentThreadViewComponent(LibraryContext library, ThreadReader threads, BoxReader boxes, ArticleVisits visits, TimeProvider clock) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(long articleId)
    {
        var cancellationToken = HttpContext.RequestAborted;
        var visitor = Visitor.Of(UserClaimsPrincipal);
        var lastVisit = visitor.AccountId is { } me ? await visits.LastAsync(me, articleId, cancellationToken) : null;
        var sort = ThreadOrder.Read(Request.Query["sort"]);
        var tops = await threads.ReadAsync(library.Comments.IgnoreQueryFilters([CommentFilters.Hidden]).Where(comment => comment.ArticleId == articleId), articleId, visitor, sort, lastVisit, cancellationToken);
        NoteVisit(visitor, articleId);
        return View("~/Pages/Comments/Thread/_Comments.cshtml", CommentThread.Of($"/articles/{articleId}", tops) with
        {
            Sort = sort,
            LastVisit = lastVisit,
            Since = lastVisit is not { } last ? "" : last.Date == clock.GetUtcNow().Date ? "your last visit today" : Typography.Day(last),
            Box = await boxes.ForArticleAsync(articleId, visitor, Request.Query, cancellationToken),
            Refusal = CommentBox.Refusal(visitor, null),
            IsLoggedIn = visitor.AccountId is not null,
        });
    }

    /// <summary>Notes it when the page has been sent, so that nobody waits for it. Pages that a browser only fetches ahead are no visits.</summary>
    private void NoteVisit(Visitor visitor, long articleId)
    {
        if (visitor.AccountId is not { } me || HttpContext.IsFetchedAhead())
            return;
        var scopes = HttpContext.RequestServices.GetRequiredService<IServiceScopeFactory>();
        HttpContext.Response.OnCompleted(async () =>
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ArticleVisits>().NoteAsync(me, articleId);
        });
    }
}
