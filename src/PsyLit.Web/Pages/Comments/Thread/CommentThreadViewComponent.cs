using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Visits;

namespace PsyLit.Web.Pages.Comments.Thread;

/// <summary><c>&lt;vc:comment-thread article-id="5" /&gt;</c>: the section "Comments" of the record page.</summary>
/// <remarks>The address may say in what order (<c>?sort=</c>), and what is answered (<c>?reply=</c>) or quoted (<c>?quote=</c>, <c>?passage=</c>): see <see cref="BoxReader"/>.</remarks>
public sealed class CommentThreadViewComponent(LibraryContext library, ThreadReader threads, BoxReader boxes, ThreadVisits visits, TimeProvider clock) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(long articleId)
    {
        var cancellationToken = HttpContext.RequestAborted;
        var visitor = Visitor.Of(UserClaimsPrincipal);
        var lastVisit = visitor.AccountId is { } me ? await visits.LastToArticleAsync(me, articleId, cancellationToken) : null;
        var sort = ThreadOrder.Read(Request.Query["sort"]);
        var tops = await threads.ReadAsync(library.Comments.IgnoreQueryFilters([CommentFilters.Hidden]).Where(comment => comment.ArticleId == articleId), articleId, visitor, sort, lastVisit, cancellationToken);
        HttpContext.NoteVisit(visitor, (noted, me) => noted.NoteArticleAsync(me, articleId));
        return View("~/Pages/Comments/Thread/_Comments.cshtml", CommentThread.Of($"/articles/{articleId}", tops) with
        {
            Sort = sort,
            LastVisit = lastVisit,
            Since = CommentThread.SinceWords(lastVisit, clock),
            Box = await boxes.ForArticleAsync(articleId, visitor, Request.Query, cancellationToken),
            Refusal = CommentBox.Refusal(visitor, null),
            IsLoggedIn = visitor.AccountId is not null,
        });
    }
}
