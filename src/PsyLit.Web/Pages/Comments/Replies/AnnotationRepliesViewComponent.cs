using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Threads;
using PsyLit.Web.Pages.Comments.Thread;

namespace PsyLit.Web.Pages.Comments.Replies;

/// <summary><c>&lt;vc:annotation-replies annotation-id="5" /&gt;</c>: the replies to an annotation and the box for another, on the annotation's own page.</summary>
/// <remarks>Shows nothing of an annotation that the visitor may not see. In a margin, <see cref="ReplyCounts"/> says how many there are.</remarks>
public sealed class AnnotationRepliesViewComponent(LibraryContext library, VisibleComments comments, ThreadReader threads, BoxReader boxes) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(long annotationId)
    {
        var cancellationToken = HttpContext.RequestAborted;
        var visitor = Visitor.Of(UserClaimsPrincipal);
        if (await library.Annotations.AsNoTracking().Include(one => one.Group).VisibleTo(visitor).SingleOrDefaultAsync(one => one.Id == annotationId, cancellationToken) is not { } annotation)
            return Content("");
        var replies = comments.To(visitor).Where(comment => comment.AnnotationId == annotationId);
        var tops = await threads.ReadAsync(replies, annotation.ArticleId, visitor, ThreadSort.Oldest, null, cancellationToken);
        return View("~/Pages/Comments/Thread/_Comments.cshtml", CommentThread.Of($"/annotations/{annotation.PublicId}", tops) with
        {
            Title = "Replies",
            Box = await boxes.ForAnnotationAsync(annotation, visitor, Request.Query, cancellationToken),
            Refusal = CommentBox.Refusal(visitor, annotation),
            IsLoggedIn = visitor.AccountId is not null,
        });
    }
}
