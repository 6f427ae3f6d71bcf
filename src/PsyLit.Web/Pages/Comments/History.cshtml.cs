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

/// <summary>The wordings a comment has had, and what changed from one to the next.</summary>
public sealed class HistoryModel(LibraryContext library, VisibleComments comments, PostPreview preview) : PageModel
{
    /// <summary>The most wordings shown.</summary>
    private const int Most = 50;

    /// <summary>The comment, with its annotation if it answers one.</summary>
    public Comment Comment { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public string ArticleTitle { get; private set; } = "";

    /// <summary>How many wordings there were.</summary>
    public int Total { get; private set; }

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
        var kept = library.CommentEdits.AsNoTracking().Where(edit => edit.CommentId == comment.Id);
        Total = await kept.CountAsync(cancellationToken) + 1;
        // One more than is shown beside the present wording: the earliest shown is told from what it replaced.
        var edits = await kept.OrderByDescending(edit => edit.ReplacedAt).ThenByDescending(edit => edit.Id).Take(Most).ToListAsync(cancellationToken);
        var texts = edits.Select(edit => edit.Markdown).Prepend(comment.Markdown).ToList();
        var shown = texts.Take(Most).ToList();
        var bodies = await preview.OfAsync([.. shown.Select((text, place) => (text, $"wording {Total - place}"))], cancellationToken);
        return
        [
            .. shown.Select((text, place) => new CommentWording(
                place < edits.Count ? edits[place].ReplacedAt : comment.WrittenAt,
                place > 0 ? edits[place - 1].ReplacedAt : null,
                bodies[place],
                place + 1 < texts.Count ? WordChanges.Of(texts[place + 1], text) : [])),
        ];
    }
}
