using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Core.Markdown;
using PsyLit.Web.Pages.Comments.Thread;

namespace PsyLit.Web.Pages.Comments;

/// <summary>All wordings a comment has had.</summary>
public sealed class HistoryModel(LibraryContext library, MarkdownRenderer markdown) : PageModel
{
    public CommentView Comment { get; private set; } = null!;

    public long ArticleId { get; private set; }

    public string ArticleTitle { get; private set; } = "";

    /// <summary>The newest first. Each stood from its time until that of the one before it in the list.</summary>
    public IReadOnlyList<CommentWording> Wordings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(User);
        var comment = await library.Comments.AsNoTracking()
            .Include(c => c.Account).Include(c => c.Article).Include(c => c.Edits)
            .SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (comment is null || !visitor.MaySee(comment))
            return NotFound();

        Comment = CommentView.Of(comment, null, visitor);
        ArticleId = comment.ArticleId;
        ArticleTitle = comment.Article.Title;
        Wordings = [.. WordingsOf(comment)];
        return Page();
    }

    private IEnumerable<CommentWording> WordingsOf(Comment comment)
    {
        var earlier = comment.Edits.OrderByDescending(edit => edit.ReplacedAt).ThenByDescending(edit => edit.Id).ToList();
        yield return new CommentWording(comment.EditedAt ?? comment.WrittenAt, null, comment.Html);
        for (var i = 0; i < earlier.Count; i++)
        {
            var since = i + 1 < earlier.Count ? earlier[i + 1].ReplacedAt : comment.WrittenAt;
            yield return new CommentWording(since, earlier[i].ReplacedAt, markdown.ToHtml(earlier[i].Markdown));
        }
    }
}
