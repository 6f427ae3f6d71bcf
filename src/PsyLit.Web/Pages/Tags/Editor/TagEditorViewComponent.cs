using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Tags;

namespace PsyLit.Web.Pages.Tags.Editor;

/// <summary>The tags of an article, with what the visitor may do about them.</summary>
public sealed class TagEditorViewComponent(LibraryContext library, TagUndo undo) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(long articleId)
    {
        var visitor = Visitor.Of(UserClaimsPrincipal);
        var tags = await library.ArticleTags.AsNoTracking()
            .Where(tagged => tagged.ArticleId == articleId)
            .OrderBy(tagged => tagged.Tag.Key)
            .Select(tagged => new { tagged.Tag.Name, tagged.Tag.Key, tagged.Tag.Colour, tagged.AccountId, AddedBy = tagged.Account.UserName })
            .ToListAsync(HttpContext.RequestAborted);
        var token = TempData[TagUndo.Removed] as string;
        var removed = undo.Read(token);
        return View("~/Pages/Tags/Editor/_Tags.cshtml", new TagEditor
        {
            ArticleId = articleId,
            Tags = [.. tags.Select(tag => new TagOnArticle(tag.Name, tag.Key, tag.Colour, tag.AddedBy ?? "", visitor.MayUntag(tag.AccountId)))],
            IsLoggedIn = visitor.AccountId is not null,
            MayTag = visitor.MayTag(),
            Typed = Request.Query["tag"].ToString() is { Length: <= TagName.MaxLength * 2 } typed ? typed : "",
            Problem = TempData[EditModel.Problem] as string,
            Removed = removed?.ArticleId == articleId ? removed : null,
            UndoToken = token,
        });
    }
}
