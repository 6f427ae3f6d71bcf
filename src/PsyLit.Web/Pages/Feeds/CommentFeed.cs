using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Comments;
using PsyLit.Web.Pages.People;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Feeds;

/// <summary>Feeds of comments. One that was taken away is in none, whoever asks.</summary>
public sealed class CommentFeed(LibraryContext library)
{
    /// <summary>The comments below a record, the newest first.</summary>
    /// <returns>Null when there is no such record.</returns>
    public async Task<FeedPage?> OfArticleAsync(long articleId, int page, CancellationToken cancellationToken)
    {
        var title = await library.Articles.Where(article => article.Id == articleId).Select(article => article.Title).SingleOrDefaultAsync(cancellationToken);
        return title is null
            ? null
            : await ReadAsync($"article/{articleId}/comments", $"Comments on “{InlineText.Plain(title)}”", $"/articles/{articleId}", comment => comment.ArticleId == articleId, page, cancellationToken);
    }

    /// <summary>What a person has commented, the newest first.</summary>
    /// <returns>Null when nobody has that name.</returns>
    public async Task<FeedPage?> OfPersonAsync(string name, int page, CancellationToken cancellationToken)
    {
        var upper = name.ToUpperInvariant();
        var account = await library.Users.AsNoTracking().Where(one => one.NormalizedUserName == upper).Select(one => new { one.Id, one.UserName }).SingleOrDefaultAsync(cancellationToken);
        return account is null
            ? null
            : await ReadAsync($"account/{account.Id}/comments", $"Comments by {account.UserName}", PersonAddress.Of(account.UserName!), comment => comment.AccountId == account.Id, page, cancellationToken);
    }

    private async Task<FeedPage> ReadAsync(
        string tag, string title, string path, System.Linq.Expressions.Expression<Func<Comment, bool>> which, int page, CancellationToken cancellationToken)
    {
        var standing = library.Comments.AsNoTracking().Where(which).Where(comment => comment.DeletedAt == null);
        var total = await standing.CountAsync(cancellationToken);
        var comments = await standing.OrderByDescending(comment => comment.WrittenAt).ThenByDescending(comment => comment.Id).Skip((page - 1) * FeedPage.Size).Take(FeedPage.Size)
            .Select(comment => new { comment.Id, comment.Html, comment.WrittenAt, comment.EditedAt, Name = comment.Account!.UserName ?? comment.SignedName, comment.Article.Title })
            .ToListAsync(cancellationToken);
        return new FeedPage(tag, title, path, comments.ConvertAll(comment => new FeedEntry
        {
            Tag = $"comment/{comment.Id}",
            Path = $"/comments/{comment.Id}",
            Title = new HtmlContentBuilder().Append($"{comment.Name ?? "Unsigned"} on “").AppendHtml(InlineText.Render(comment.Title)).Append("”"),
            Published = comment.WrittenAt,
            Updated = comment.EditedAt ?? comment.WrittenAt,
            Authors = [comment.Name ?? "Unsigned"],
            Html = comment.Html,
        }), total);
    }
}
