using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Comments;
using PsyLit.Core.Markdown;

namespace PsyLit.Web.Pages.Comments.Writing;

/// <summary>Changes the wording of a comment and keeps the one before.</summary>
public sealed class EditComment(LibraryContext library, MarkdownRenderer markdown, TimeProvider clock)
{
    /// <summary>Which wording a form was filled from; the form sends it back.</summary>
    public static long VersionOf(Comment comment) => comment.EditedAt?.Ticks ?? 0;

    /// <summary>Stores the new wording.</summary>
    /// <param name="comment">The comment as it stands in the store, tracked.</param>
    /// <param name="version">The version the writer began from.</param>
    /// <param name="text">The new wording.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    /// <returns>False when another wording was saved since that version: nothing is changed then, and <paramref name="comment"/> is up to date.</returns>
    public async Task<bool> RunAsync(Comment comment, long version, string text, CancellationToken cancellationToken)
    {
        if (VersionOf(comment) != version)
            return comment.Markdown == text;
        if (comment.Markdown == text)
            return true;

        var now = clock.GetUtcNow().UtcDateTime;
        library.CommentEdits.Add(new CommentEdit { CommentId = comment.Id, Markdown = comment.Markdown, ReplacedAt = now });
        comment.Markdown = text;
        comment.Html = markdown.ToHtml(text);
        comment.EditedAt = now;
        try
        {
            await library.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            library.ChangeTracker.Clear();
            await library.Entry(comment).ReloadAsync(cancellationToken);
            return false;
        }
    }
}
