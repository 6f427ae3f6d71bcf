using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Comments;
using PsyLit.Core.Markdown;

namespace PsyLit.Web.Pages.Comments.Writing;

/// <summary>Puts a comment below an article.</summary>
public sealed class PostComment(LibraryContext library, MarkdownRenderer markdown, TimeProvider clock)
{
    // A second press of the button arrives within seconds; the same words after that are meant.
    private static readonly TimeSpan SamePress = TimeSpan.FromMinutes(2);

    /// <summary>Stores the comment. The same text sent twice at once is stored once.</summary>
    /// <returns>The comment's id.</returns>
    public async Task<long> RunAsync(long articleId, long accountId, string text, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        if (await FindTwinAsync(articleId, accountId, text, now - SamePress, cancellationToken) is { } twin)
            return twin;

        var comment = new Comment { ArticleId = articleId, AccountId = accountId, Markdown = text, Html = markdown.ToHtml(text), WrittenAt = now };
        library.Comments.Add(comment);
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return comment.Id;
    }

    private async Task<long?> FindTwinAsync(long articleId, long accountId, string text, DateTime since, CancellationToken cancellationToken) =>
        await library.Comments
            .Where(c => c.ArticleId == articleId && c.AccountId == accountId && c.DeletedAt == null && c.WrittenAt > since && c.Markdown == text)
            .Select(c => (long?)c.Id)
            .FirstOrDefaultAsync(cancellationToken);
}
