using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Rendering;
using PsyLit.Core.Drafts;
using PsyLit.Core.Notifications;
using PsyLit.Web.Pages.Shared.Rewording;

namespace PsyLit.Web.Pages.Comments.Writing;

/// <summary>Changes the wording of a comment and keeps the one before.</summary>
public sealed class EditComment(LibraryContext library, PostRenderer posts, TimeProvider clock)
{
    /// <summary>Which wording a form was filled from; the form sends it back.</summary>
    public static long VersionOf(Comment comment) => comment.EditedAt?.Ticks ?? 0;

    /// <summary>Stores the new wording; the draft it was goes in the same transaction.</summary>
    /// <param name="comment">The comment as it stood when it was read, tracked.</param>
    /// <param name="version">The version the writer began from.</param>
    /// <param name="text">The new wording.</param>
    /// <param name="posted">The drafts of its form, which go with it.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    /// <returns>Null when it is stored; else what was saved since that version, with nothing changed and <paramref name="comment"/> up to date.</returns>
    public async Task<TextConflict?> RunAsync(Comment comment, long version, string text, IReadOnlyList<Guid> posted, CancellationToken cancellationToken)
    {
        // The transaction takes the write lock when it begins: nobody saves between the look and the write.
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        await library.Entry(comment).ReloadAsync(cancellationToken);
        if (VersionOf(comment) != version && comment.Markdown != text)
            return new TextConflict(await OriginAsync(comment.Id, version, cancellationToken), comment.Markdown, text);
        if (comment.Markdown != text)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var before = await NamedBeforeAsync(comment, cancellationToken);
            library.CommentEdits.Add(new CommentEdit { CommentId = comment.Id, Markdown = comment.Markdown, ReplacedAt = now });
            comment.Markdown = text;
            comment.EditedAt = now;
            var named = await posts.RenderAsync(comment, cancellationToken);
            library.LibraryEvents.AddRange(CommentEvents.Mentioned(comment, named.Except(before), now));
            await library.SaveChangesAsync(cancellationToken);
        }

        await library.ForgetDraftsAsync(posted, comment.AccountId ?? 0, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>The wording of that version: what was replaced first after it.</summary>
    private async Task<string?> OriginAsync(long commentId, long version, CancellationToken cancellationToken)
    {
        var edits = await library.CommentEdits.AsNoTracking().Where(edit => edit.CommentId == commentId).OrderBy(edit => edit.Id).ToListAsync(cancellationToken);
        return edits.Find(edit => edit.ReplacedAt.Ticks > version)?.Markdown;
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
