using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;

namespace PsyLit.Web.Pages.Comments.Thread;

/// <summary><c>&lt;vc:comment-thread article-id="5" /&gt;</c>: the section "Comments" of the record page.</summary>
public sealed class CommentThreadViewComponent(LibraryContext library, CommentDrafts drafts) : ViewComponent
{
    /// <summary>Where <c>TempData</c> says which draft has been posted.</summary>
    internal const string Posted = "CommentPosted";

    public async Task<IViewComponentResult> InvokeAsync(long articleId)
    {
        var visitor = Visitor.Of(UserClaimsPrincipal);
        var thread = new CommentThread(
            await ReadAsync(articleId, visitor), await BoxAsync(articleId, visitor), visitor.AccountId is not null, TempData[Posted] as string);
        return View("~/Pages/Comments/Thread/_Comments.cshtml", thread);
    }

    private async Task<IReadOnlyList<CommentView>> ReadAsync(long articleId, Visitor visitor)
    {
        var comments = await library.Comments.AsNoTracking()
            .Where(comment => comment.ArticleId == articleId)
            .OrderBy(comment => comment.WrittenAt).ThenBy(comment => comment.Id)
            .Include(comment => comment.Account)
            .ToListAsync(HttpContext.RequestAborted);
        var importIds = comments.Select(comment => comment.ImportId).OfType<long>().Distinct().ToList();
        var files = await library.Imports.Where(import => importIds.Contains(import.Id))
            .ToDictionaryAsync(import => import.Id, import => import.FileName, HttpContext.RequestAborted);
        return
        [
            .. comments.Where(visitor.MaySee)
                .Select(comment => CommentView.Of(comment, comment.ImportId is { } id ? files.GetValueOrDefault(id) : null, visitor)),
        ];
    }

    /// <summary>The box, with the text kept under the token in the address if there is one.</summary>
    private async Task<CommentBox?> BoxAsync(long articleId, Visitor visitor)
    {
        var isGuest = visitor.AccountId is null;
        if (!isGuest && !visitor.MayComment())
            return null;

        var text = Guid.TryParse(Request.Query["draft"], out var token)
            ? await drafts.FindAsync(token, articleId, null, HttpContext.RequestAborted)
            : null;
        return CommentBox.ForArticle(articleId, !isGuest) with { Text = text ?? "", Draft = text is null ? null : token };
    }
}
