using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Rendering;
using PsyLit.Core.Notifications;

namespace PsyLit.Web.Pages.Comments.Writing;

/// <summary>Changes the wording of a comment and keeps the one before.</summary>
public sealed class EditComment(LibraryContext library, PostRenderer posts, TimeProvider clock)
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
        var before = await NamedBeforeAsync(comment, cancellationToken);
        library.CommentEdits.Add(new CommentEdit { CommentId = comment.Id, Markdown = comment.Markdown, ReplacedAt = now });
        comment.Markdown = text;
        comment.EditedAt = now;
        var named = await posts.RenderAsync(comment, cancellationToken);
        library.LibraryEvents.AddRange(CommentEvents.Mentioned(comment, named.Except(before), now));
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

    // Whoever was told once is not told again, also when the name was taken out in between.
    private async Task<HashSet<long>> NamedBeforeAsync(Comment comment, CancellationToken cancellationToken)
    {
        var told = await library.LibraryEvents.Where(happened => happened.CommentId == comment.Id && happened.Kind == EventKind.Mentioned && happened.RecipientId != null)
            .Select(happened => happened.RecipientId!.Value).ToListAsync(cancellationToken);
        var standing = await posts.RenderAsync(comment.Markdown, "", cancellationToken);
        return [.. told, .. standing.Mentioned];
    }
}
