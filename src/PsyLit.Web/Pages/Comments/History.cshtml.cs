using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Web.Pages.Comments.Previewing;
using PsyLit.Web.Pages.Comments.Thread;
using PsyLit.Web.Pages.Shared.Differences;

namespace PsyLit.Web.Pages.Comments;

/// <summary>All wordings a comment has had, and what changed from one to the next.</summary>
public sealed class HistoryModel(LibraryContext library, VisibleComments comments, PostPreview preview) : PageModel
{
    /// <summary>The comment, with its annotation if it answers one.</summary>
    public Comment Comment { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public string ArticleTitle { get; private set; } = "";

    /// <summary>The newest first. Each stood from its time until that of the one before it in the list.</summary>
    public IReadOnlyList<CommentWording> Wordings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (await comments.FindAsync(id, Visitor.Of(User), cancellationToken) is not { } comment)
            return NotFound();

        Comment = comment;
        await library.Entry(comment).Reference(one => one.Account).LoadAsync(cancellationToken);
        Name = CommentView.NameOf(comment);
        ArticleTitle = await library.Articles.Where(article => article.Id == comment.ArticleId).Select(article => article.Title).SingleAsync(cancellationToken);
        Wordings = await WordingsOfAsync(comment, cancellationToken);
        return Page();
    }

    private async Task<List<CommentWording>> WordingsOfAsync(Comment comment, CancellationToken cancellationToken)
    {
        var edits = await library.CommentEdits.AsNoTracking().Where(edit => edit.CommentId == comment.Id)
            .OrderBy(edit => edit.ReplacedAt).ThenBy(edit => edit.Id).ToListAsync(cancellationToken);
        var texts = edits.Select(edit => edit.Markdown).Append(comment.Markdown).ToList();
        var wordings = new List<CommentWording>();
        for (var i = 0; i < texts.Count; i++)
        {
            wordings.Insert(0, new CommentWording(
                i == 0 ? comment.WrittenAt : edits[i - 1].ReplacedAt,
                i < edits.Count ? edits[i].ReplacedAt : null,
                await preview.OfAsync(texts[i], cancellationToken, $"wording {i}"),
                i == 0 ? [] : WordChanges.Of(texts[i - 1], texts[i])));
        }

        return wordings;
    }
}
