using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Visits;
using PsyLit.Web.Pages.Comments.Thread;

namespace PsyLit.Web.Pages.Comments.Replies;

/// <summary><c>&lt;vc:annotation-replies annotation-id="5" /&gt;</c>: the replies to an annotation and the box for another, on the annotation's own page.</summary>
/// <remarks>The address says in what order, and what is answered or quoted, as on a record page. Shows nothing of an annotation that the visitor may not see. In a margin, <see cref="ReplyCounts"/> says how many there are.</remarks>
public sealed class AnnotationRepliesViewComponent(LibraryContext library, VisibleComments comments, ThreadReader threads, BoxReader boxes, ThreadVisits visits, TimeProvider clock) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(long annotationId)
    {
        var cancellationToken = HttpContext.RequestAborted;
        var visitor = Visitor.Of(UserClaimsPrincipal);
        if (await library.Annotations.AsNoTracking().Include(one => one.Group).VisibleTo(visitor).SingleOrDefaultAsync(one => one.Id == annotationId, cancellationToken) is not { } annotation)
            return Content("");
        var replies = comments.To(visitor).Where(comment => comment.AnnotationId == annotationId);
        var lastVisit = visitor.AccountId is { } me ? await visits.LastToAnnotationAsync(me, annotationId, cancellationToken) : null;
        var sort = ThreadOrder.Read(Request.Query["sort"]);
        var tops = await threads.ReadAsync(replies, annotation.ArticleId, visitor, sort, lastVisit, cancellationToken);
        HttpContext.NoteVisit(visitor, (noted, reader) => noted.NoteAnnotationAsync(reader, annotationId));
        return View("~/Pages/Comments/Thread/_Comments.cshtml", CommentThread.Of($"/annotations/{annotation.PublicId}", tops) with
        {
            AreReplies = true,
            Sort = sort,
            LastVisit = lastVisit,
            Since = CommentThread.SinceWords(lastVisit, clock),
            Box = await boxes.ForAnnotationAsync(annotation, visitor, Request.Query, cancellationToken),
            Refusal = CommentBox.Refusal(visitor, annotation),
            IsLoggedIn = visitor.AccountId is not null,
        });
    }
}
