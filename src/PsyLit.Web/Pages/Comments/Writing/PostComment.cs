using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Rendering;
using PsyLit.Core.Drafts;

namespace PsyLit.Web.Pages.Comments.Writing;

/// <summary>Puts a comment below an article, a comment or an annotation.</summary>
public sealed class PostComment(LibraryContext library, PostRenderer posts, TimeProvider clock)
{
    // A second press of the button arrives within seconds; the same words after that are meant.
    private static readonly TimeSpan SamePress = TimeSpan.FromMinutes(2);

    /// <summary>Stores the comment, and with it what others may want to know; the draft it was goes in the same transaction. The same text sent twice at once is stored once.</summary>
    /// <param name="target">What it belongs to.</param>
    /// <param name="accountId">Who writes.</param>
    /// <param name="text">A normal text without <see cref="CommentText.Problem"/>.</param>
    /// <param name="posted">The drafts of its form, which go with it.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    /// <returns>The comment's id.</returns>
    public async Task<long> RunAsync(PostTarget target, long accountId, string text, IReadOnlyList<Guid> posted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        var comment = new Comment
        {
            ArticleId = target.ArticleId,
            AnnotationId = target.Annotation?.Id,
            ParentId = target.Parent?.Id,
            AccountId = accountId,
            Markdown = text,
            WrittenAt = clock.GetUtcNow().UtcDateTime,
        };
        var named = await posts.RenderAsync(comment, cancellationToken);
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        await library.ForgetDraftsAsync(posted, accountId, cancellationToken);
        if (await FindTwinAsync(comment, cancellationToken) is { } twin)
        {
            await transaction.CommitAsync(cancellationToken);
            return twin;
        }

        library.Comments.Add(comment);
        await library.SaveChangesAsync(cancellationToken);
        // An event names the comment, which has its number only now; nobody sees one without the other.
        library.LibraryEvents.Add(CommentEvents.Posted(comment));
        library.LibraryEvents.AddRange(CommentEvents.Mentioned(comment, named, comment.WrittenAt));
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return comment.Id;
    }

    private async Task<long?> FindTwinAsync(Comment comment, CancellationToken cancellationToken)
    {
        var since = comment.WrittenAt - SamePress;
        return await library.Comments.IgnoreQueryFilters([CommentFilters.Replies, CommentFilters.Hidden])
            .Where(c => c.ArticleId == comment.ArticleId && c.AnnotationId == comment.AnnotationId && c.ParentId == comment.ParentId
                && c.AccountId == comment.AccountId && c.DeletedAt == null && c.WrittenAt > since && c.Markdown == comment.Markdown)
            .Select(c => (long?)c.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
