using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Comments;

/// <summary>Keeps what somebody tried to post while not logged in, so that no text is lost on the way through the log-in page.</summary>
public sealed class CommentDrafts(LibraryContext library, TimeProvider clock)
{
    /// <summary>How long a draft is kept when nobody comes back for it.</summary>
    public static TimeSpan KeptFor { get; } = TimeSpan.FromDays(30);

    /// <summary>Keeps a text of at most <see cref="CommentText.MaxLength"/> characters, and clears away drafts that are too old.</summary>
    /// <returns>The token under which the writer's browser finds it again: random, as good as a password for this text.</returns>
    public async Task<Guid> SaveAsync(long articleId, long? commentId, string markdown, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var oldest = now - KeptFor;
        await library.CommentDrafts.Where(draft => draft.SavedAt < oldest).ExecuteDeleteAsync(cancellationToken);

        // Version 4: nothing in it can be guessed. Version 7 would give away the time.
        var saved = new CommentDraft { Id = Guid.NewGuid(), ArticleId = articleId, CommentId = commentId, Markdown = markdown, SavedAt = now };
        library.CommentDrafts.Add(saved);
        await library.SaveChangesAsync(cancellationToken);
        return saved.Id;
    }

    /// <summary>The text kept under a token for that article or comment; null when there is none.</summary>
    public async Task<string?> FindAsync(Guid token, long articleId, long? commentId, CancellationToken cancellationToken = default)
    {
        var oldest = clock.GetUtcNow().UtcDateTime - KeptFor;
        return await library.CommentDrafts
            .Where(draft => draft.Id == token && draft.ArticleId == articleId && draft.CommentId == commentId && draft.SavedAt >= oldest)
            .Select(draft => draft.Markdown)
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Forgets a draft that has been posted.</summary>
    public Task ForgetAsync(Guid token, CancellationToken cancellationToken = default) =>
        library.CommentDrafts.Where(draft => draft.Id == token).ExecuteDeleteAsync(cancellationToken);
}
